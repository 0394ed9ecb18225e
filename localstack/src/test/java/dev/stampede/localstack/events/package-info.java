/** Tests of the package of the same name. */
@NullMarked
package dev.stampede.localstack.events;

import org.jspecify.annotations.NullMarked;
