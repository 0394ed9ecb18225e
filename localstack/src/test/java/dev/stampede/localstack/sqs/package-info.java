/** Tests of the package of the same name. */
@NullMarked
package dev.stampede.localstack.sqs;

import org.jspecify.annotations.NullMarked;
