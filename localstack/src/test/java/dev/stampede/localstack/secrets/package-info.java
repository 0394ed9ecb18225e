/** Tests of the package of the same name. */
@NullMarked
package dev.stampede.localstack.secrets;

import org.jspecify.annotations.NullMarked;
