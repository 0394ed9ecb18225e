@NullMarked
package dev.stampede.simulation.payment;

import org.jspecify.annotations.NullMarked;
