/** Tests of the identity room. */
@NullMarked
package dev.stampede.localstack.identity;

import org.jspecify.annotations.NullMarked;
