package dev.stampede.simulation.world;

import dev.stampede.simulation.Simulation;
import java.util.List;

/** What shoppers find when the doors open. */
record Shop(
        Simulation simulation, Fleet<Checkout> checkout, List<Ware> wares, List<Asked> asked, Surprises surprises) {}
