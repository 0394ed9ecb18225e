/** Tests of emulators' settings. */
@NullMarked
package dev.stampede.deployed.docker;

import org.jspecify.annotations.NullMarked;
