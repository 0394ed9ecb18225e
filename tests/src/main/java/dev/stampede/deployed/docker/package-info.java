/** Runs an emulator in a container. */
@NullMarked
package dev.stampede.deployed.docker;

import org.jspecify.annotations.NullMarked;
