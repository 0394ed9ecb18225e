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
        return database(name, sentence, EnumSet.allOf(Role.class), rewrite);
    }

    /** A mutant in which those write so. */
    static Mutant database(String name, String sentence, Set<Role> spoilt, Rewrite rewrite) {
        return new Mutant(name, sentence, () -> new Boundary() {
            @Override
            public DynamoDbClient database(Role role, DynamoDbClient real) {
                return spoilt.contains(role) ? new RewritingDatabase(real, rewrite) : real;
            }
        });
    }
}
