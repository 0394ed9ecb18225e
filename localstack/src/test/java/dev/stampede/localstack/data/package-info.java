/** Tests of the package of the same name. */
@NullMarked
package dev.stampede.localstack.data;

import org.jspecify.annotations.NullMarked;
