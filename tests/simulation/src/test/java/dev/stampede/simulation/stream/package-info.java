@NullMarked
package dev.stampede.simulation.stream;

import org.jspecify.annotations.NullMarked;
