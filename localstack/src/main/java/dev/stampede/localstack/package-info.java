/** The synthesized definition, run on one machine: starts every part in order and stops them in reverse. */
@NullMarked
package dev.stampede.localstack;

import org.jspecify.annotations.NullMarked;
