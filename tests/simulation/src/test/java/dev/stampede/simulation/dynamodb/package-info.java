@NullMarked
package dev.stampede.simulation.dynamodb;

import org.jspecify.annotations.NullMarked;
