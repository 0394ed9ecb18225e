/** Tests of the package of the same name. */
@NullMarked
package dev.stampede.localstack.parameters;

import org.jspecify.annotations.NullMarked;
