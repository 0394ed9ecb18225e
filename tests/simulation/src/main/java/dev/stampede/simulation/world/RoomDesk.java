package dev.stampede.simulation.world;

import dev.stampede.flashsale.room.AskAgain;
import dev.stampede.flashsale.room.JoinRoom;
import dev.stampede.flashsale.room.JoinRoom.Joining;
import dev.stampede.flashsale.room.ListTickets;
import dev.stampede.flashsale.room.ListTickets.Listing;
import dev.stampede.flashsale.room.Look;
import dev.stampede.flashsale.room.Places;
import dev.stampede.flashsale.room.RecentRooms;
import dev.stampede.flashsale.room.Room;
import dev.stampede.flashsale.room.ShowPlace;
import dev.stampede.flashsale.room.TendRoom;
import dev.stampede.flashsale.room.dynamodb.DynamoDbDraws;
import dev.stampede.flashsale.room.dynamodb.DynamoDbFreeUnits;
import dev.stampede.flashsale.room.dynamodb.DynamoDbRoomStates;
import dev.stampede.flashsale.room.dynamodb.DynamoDbTickets;
import dev.stampede.flashsale.sale.dynamodb.DynamoDbSales;
import dev.stampede.model.catalogue.dynamodb.Offers;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.stock.dynamodb.Shards;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.Fate;
import dev.stampede.simulation.Fate.Ending;
import dev.stampede.simulation.Fates;
import dev.stampede.simulation.Killed;
import dev.stampede.simulation.Simulation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** One environment of the waiting rooms, put together as its factory does. */
final class RoomDesk {

    /** What its environments' names begin with. */
    static final String FLEET = "rooms";

    /** The function's time-out: what the draw relies on. */
    static final Duration TIME_OUT = Duration.ofSeconds(20);

    /** As in the factory. */
    private static final Duration CONTENTION_BUDGET = Duration.ofSeconds(5);

    private static final int PAGE = 5;

    private final Simulation simulation;
    private final RecentRooms rooms;
    private final JoinRoom joining;
    private final ShowPlace looks;
    private final ListTickets listing;

    RoomDesk(Parts parts, Environment environment) {
        simulation = parts.simulation();
        var dynamoDb = parts.database(Boundary.Role.ROOMS, environment);
        var clock = environment.clock();
        var random = simulation.random("chance of " + environment.name());
        var sales = new DynamoDbSales(dynamoDb, Tables.SALES);
        // Slices are counted one after the other: side by side they would leave the order of the run.
        var tickets = new DynamoDbTickets(
                dynamoDb, Tables.SALES, parts.retries(dynamoDb, environment, CONTENTION_BUDGET), Runnable::run);
        var draws = new DynamoDbDraws(dynamoDb, Tables.SALES);
        var states = new DynamoDbRoomStates(dynamoDb, Tables.SALES);
        var freeUnits = new DynamoDbFreeUnits(
                sales, new Offers(dynamoDb, Tables.CATALOGUE), new Shards(dynamoDb, Tables.STOCK));
        var tending = new TendRoom(states, tickets, draws, freeUnits, clock, random);
        rooms = new RecentRooms(sales, states, tending, clock, simulation::nanoTime);
        var places = new Places(tickets, draws);
        looks = new ShowPlace(rooms, places, new AskAgain(random), clock);
        joining = new JoinRoom(rooms, tickets, places, looks, clock);
        listing = new ListTickets(rooms, tickets, clock);
    }

    /**
     * The same fates, but no ticket comes after its environment was stopped, or stopped to wait: the draw can't tell.
     */
    static Fates punctual(Fates fates) {
        return call -> {
            var fate = fates.of(call);
            return fate.ending() == Ending.LATE && call.environment().startsWith(FLEET)
                    ? Fate.of(Ending.LOST_BEFORE)
                    : fate;
        };
    }

    /** Empty when nobody is let in any more, or the sale asks for another account. */
    Optional<Look> join(SaleId sale, ShopperId shopper) {
        return in(
                sale,
                room -> joining.join(room, shopper, Accounts.of(simulation, shopper)) instanceof Joining.Joined joined
                        ? Optional.of(joined.look())
                        : Optional.empty());
    }

    Look look(SaleId sale, ShopperId shopper) {
        return in(sale, room -> looks.show(room, shopper));
    }

    Listing tickets(SaleId sale, Optional<String> cursor) {
        return in(sale, room -> listing.list(room, cursor, PAGE));
    }

    /** A count that dies with its environment is not the count's own failure. */
    private <T> T in(SaleId sale, Function<Room, T> request) {
        try {
            return request.apply(rooms.room(sale).orElseThrow());
        } catch (CompletionException e) {
            if (e.getCause() instanceof Killed gone) {
                throw gone;
            }
            throw e;
        }
    }
}
