/** The marketplace deployed as it is deployed to AWS: into an emulator, or found where it is already. */
@NullMarked
package dev.stampede.deployed;

import org.jspecify.annotations.NullMarked;
