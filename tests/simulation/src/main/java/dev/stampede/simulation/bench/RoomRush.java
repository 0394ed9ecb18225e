package dev.stampede.simulation.bench;

import dev.stampede.flashsale.room.AskAgain;
import dev.stampede.flashsale.room.JoinRoom;
import dev.stampede.flashsale.room.Places;
import dev.stampede.flashsale.room.RecentRooms;
import dev.stampede.flashsale.room.Room;
import dev.stampede.flashsale.room.ShowPlace;
import dev.stampede.flashsale.room.TendRoom;
import dev.stampede.flashsale.room.dynamodb.DynamoDbDraws;
import dev.stampede.flashsale.room.dynamodb.DynamoDbRoomStates;
import dev.stampede.flashsale.room.dynamodb.DynamoDbTickets;
import dev.stampede.flashsale.sale.Sale;
import dev.stampede.model.account.AccountClaims;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.id.ShopperId;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.Simulation;
import dev.stampede.simulation.dynamodb.Database;
import dev.stampede.simulation.dynamodb.Limits;
import java.time.Duration;
import java.util.Optional;

/**
 * A crowd that joins a waiting room at once, by the real use case over modelled partitions.
 *
 * @param shoppers who joined
 * @param joinsASecond while they did
 * @param writesAJoin write units
 * @param throttles that joins met, all together
 * @param mostOnAPartition the most write units that a partition of the table took in one second
 * @param mostOnAnItem the most that an item took
 * @param drawReads read units of counting the tickets once
 */
record RoomRush(
        int shoppers,
        double joinsASecond,
        double writesAJoin,
        long throttles,
        double mostOnAPartition,
        double mostOnAnItem,
        double drawReads) {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration OPENS_AFTER = Duration.ofMinutes(2);
    private static final Duration CONTENTION_BUDGET = Duration.ofSeconds(5);
    private static final Duration ONE_BY_ONE = Duration.ofMillis(1);

    /** Has so many join, as fast as the environments can. */
    static RoomRush of(int shoppers, long seed) {
        try (var simulation = new Simulation(seed)) {
            var database = new Database(simulation, Limits.PUBLISHED.withPartitions(HotOfferSetup.WARMED_UP));
            var stand = new SaleStand(database, simulation.outside());
            var sale = Rooms.sale(Simulation.BEGINNING.plus(OPENS_AFTER), RoomCrowd.PEAK);
            var room = Room.of(sale);
            int each = Math.ceilDiv(shoppers, HotOfferSetup.ENVIRONMENTS);
            var ended = new long[1];
            for (int number = 0; number < HotOfferSetup.ENVIRONMENTS; number++) {
                var environment = simulation.environment("room " + number);
                var doors = new Doors(simulation, stand, environment, sale);
                int first = number * each;
                simulation.start(environment.name(), ONE_BY_ONE.multipliedBy(number), () -> {
                    for (int joined = first; joined < Math.min(shoppers, first + each); joined++) {
                        doors.join.join(room, new ShopperId("shopper-" + joined), AccountClaims.NONE);
                    }
                    ended[0] = Math.max(ended[0], simulation.nanoTime());
                });
            }
            var before = stand.used();
            simulation.run(LONGEST);
            var used = stand.used(before);
            double partition = database.mostWritesOfAPartition(SaleStand.SALES);
            return new RoomRush(
                    shoppers,
                    shoppers / (ended[0] / 1e9),
                    used.writeUnits() / shoppers,
                    used.throttles(),
                    partition,
                    database.mostWritesOfAnItem(SaleStand.SALES),
                    drawReads(simulation, stand, sale, room));
        }
    }

    /** Whoever looks first after the draw's time has the tickets counted. */
    private static double drawReads(Simulation simulation, SaleStand stand, Sale sale, Room room) {
        var doors = new Doors(simulation, stand, simulation.environment("first to look"), sale);
        var opens = Duration.between(simulation.clock().instant(), room.opensAt());
        var before = stand.used();
        simulation.start("first to look", opens.plusSeconds(1), () -> doors.rooms.state(room));
        simulation.run(LONGEST);
        return stand.used(before).readUnits();
    }

    /** The use cases of one environment. */
    private static final class Doors {

        private final RecentRooms rooms;
        private final JoinRoom join;

        Doors(Simulation simulation, SaleStand stand, Environment environment, Sale sale) {
            var client = stand.client(environment);
            var random = simulation.random(environment.name());
            var clock = environment.clock();
            var retries = new Retries(new Transactions(client), clock, environment.pause(), random, CONTENTION_BUDGET);
            var tickets = new DynamoDbTickets(client, SaleStand.SALES, retries, Runnable::run);
            var draws = new DynamoDbDraws(client, SaleStand.SALES);
            var states = new DynamoDbRoomStates(client, SaleStand.SALES);
            var tending = new TendRoom(states, tickets, draws, counted -> 0, clock, random);
            rooms = new RecentRooms(id -> Optional.of(sale), states, tending, clock, simulation::nanoTime);
            var places = new Places(tickets, draws);
            var looks = new ShowPlace(rooms, places, new AskAgain(random), clock);
            join = new JoinRoom(rooms, tickets, places, looks, clock);
        }
    }
}
