package dev.stampede.simulation.mutant;

import dev.stampede.simulation.world.Boundary;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Boundaries with a bug in what is written. */
final class Spoilt {

    private Spoilt() {}

    /** A mutant all of whose functions write so. */
    static Mutant database(String name, String sentence, Rewrite rewrite) {
        return new Mutant(name, sentence, () -> new Boundary() {
            @Override
            public DynamoDbClient database(Role role, DynamoDbClient real) {
                return new RewritingDatabase(real, rewrite);
            }
        });
    }

    /** A mutant of which only the functions of that role write so. */
    static Mutant database(Boundary.Role spoilt, String name, String sentence, Rewrite rewrite) {
        return new Mutant(name, sentence, () -> new Boundary() {
            @Override
            public DynamoDbClient database(Role role, DynamoDbClient real) {
                return role == spoilt ? new RewritingDatabase(real, rewrite) : real;
            }
        });
    }
}
