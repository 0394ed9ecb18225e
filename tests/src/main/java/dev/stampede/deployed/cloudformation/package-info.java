/** Finds out what a deployment made. */
@NullMarked
package dev.stampede.deployed.cloudformation;

import org.jspecify.annotations.NullMarked;
