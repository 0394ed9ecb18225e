/** Handlers that the tests package into an archive and run in processes of their own. */
@NullMarked
package dev.stampede.localstack.lambda.sample;

import org.jspecify.annotations.NullMarked;
