@NullMarked
package dev.stampede.simulation.sqs;

import org.jspecify.annotations.NullMarked;
