@NullMarked
package dev.stampede.simulation;

import org.jspecify.annotations.NullMarked;
