/** Whose AWS API is spoken to. */
@NullMarked
package dev.stampede.deployed.aws;

import org.jspecify.annotations.NullMarked;
