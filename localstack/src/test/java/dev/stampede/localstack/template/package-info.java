/** Tests of the package of the same name. */
@NullMarked
package dev.stampede.localstack.template;

import org.jspecify.annotations.NullMarked;
