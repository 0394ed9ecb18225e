package dev.stampede.simulation.world;

import dev.stampede.simulation.Simulation;
import java.util.List;

/**
 * What shoppers find.
 *
 * @param checkout takes their orders
 * @param wares what is on offer when the doors open
 * @param scheduled what is put into sales after that
 * @param asked what they ask for
 * @param surprises what nothing explains
 */
record Shop(
        Simulation simulation,
        Fleet<Checkout> checkout,
        List<Ware> wares,
        List<Ware> scheduled,
        List<Asked> asked,
        Surprises surprises) {}
