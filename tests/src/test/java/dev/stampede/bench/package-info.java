/** That everything can be measured, never how fast it is: other work on the same machine would decide that. */
@NullMarked
package dev.stampede.bench;

import org.jspecify.annotations.NullMarked;
