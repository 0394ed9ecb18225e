/** Invokes deployed functions. */
@NullMarked
package dev.stampede.deployed.lambda;

import org.jspecify.annotations.NullMarked;
