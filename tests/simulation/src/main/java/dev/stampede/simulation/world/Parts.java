package dev.stampede.simulation.world;

import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.Simulation;
import dev.stampede.simulation.dynamodb.Database;
import dev.stampede.simulation.fault.Weather;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the functions of one run are put together from. */
record Parts(Simulation simulation, Database database, Weather weather, Boundary boundary) {

    /** As deployed, but for a shorter hold, so that a run sees holds end. */
    static final Duration PAYMENT_HOLD = Duration.ofMinutes(3);

    /** How long an order may rest before the sweeper looks after it. */
    static final Duration RESEND_AFTER = Duration.ofMinutes(1);

    DynamoDbClient database(Boundary.Role role, Environment environment) {
        return boundary.database(role, database.client(environment));
    }

    Retries retries(DynamoDbClient dynamoDb, Environment environment, Duration budget) {
        return new Retries(
                new Transactions(dynamoDb),
                environment.clock(),
                environment.pause(),
                simulation.random("retries of " + environment.name()),
                budget);
    }

    <T> Fleet<T> fleet(String name, java.util.function.Function<Environment, T> start) {
        return new Fleet<>(simulation, name, weather, start);
    }
}
