package dev.stampede.simulation.mutant;

import dev.stampede.simulation.world.Boundary;
import dev.stampede.simulation.world.Boundary.Role;
import java.util.EnumSet;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Boundaries with a bug in what is written. */
final class Spoilt {

    private Spoilt() {}

    /** A mutant all of whose functions write so. */
    static Mutant database(String name, String sentence, Rewrite rewrite) {
        return database(EnumSet.allOf(Role.class), name, sentence, rewrite);
    }

    /** A mutant of which only the functions of those roles write so. */
    static Mutant database(Set<Role> spoilt, String name, String sentence, Rewrite rewrite) {
        return new Mutant(name, sentence, () -> new Boundary() {
            @Override
            public DynamoDbClient database(Role role, DynamoDbClient real) {
                return spoilt.contains(role) ? new RewritingDatabase(real, rewrite) : real;
            }
        });
    }
}
