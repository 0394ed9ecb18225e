/**
 * A marketplace for a few minutes, made of the real use cases and stores: shoppers who want more than there is, sellers
 * who change their minds, environments that die; and a judge who compares what is stored with what everybody was told.
 */
@NullMarked
package dev.stampede.simulation.world;

import org.jspecify.annotations.NullMarked;
