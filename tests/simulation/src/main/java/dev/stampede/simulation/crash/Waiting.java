package dev.stampede.simulation.crash;

import dev.stampede.flashsale.room.AskAgain;
import dev.stampede.flashsale.room.JoinRoom;
import dev.stampede.flashsale.room.ListTickets;
import dev.stampede.flashsale.room.ListTickets.Listing;
import dev.stampede.flashsale.room.Places;
import dev.stampede.flashsale.room.Rank;
import dev.stampede.flashsale.room.RecentRooms;
import dev.stampede.flashsale.room.Room;
import dev.stampede.flashsale.room.ShowPlace;
import dev.stampede.flashsale.room.ShowRoom;
import dev.stampede.flashsale.room.Standing;
import dev.stampede.flashsale.room.TendRoom;
import dev.stampede.flashsale.room.dynamodb.DynamoDbDraws;
import dev.stampede.flashsale.room.dynamodb.DynamoDbFreeUnits;
import dev.stampede.flashsale.room.dynamodb.DynamoDbRoomStates;
import dev.stampede.flashsale.room.dynamodb.DynamoDbTickets;
import dev.stampede.flashsale.sale.dynamodb.DynamoDbSales;
import dev.stampede.model.account.AccountClaims;
import dev.stampede.model.catalogue.dynamodb.Offers;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.stock.dynamodb.Shards;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.world.Boundary.Role;
import dev.stampede.simulation.world.Tables;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * A waiting room's use cases in one environment, put together as their factory does. Slices are counted one after the
 * other. Each answers what its shopper is told, without what changes with time alone.
 */
final class Waiting {

    private static final Duration BUDGET = Duration.ofSeconds(5);
    private static final int PAGE = 100;

    private final Clock clock;
    private final RecentRooms rooms;
    private final Places places;
    private final ShowRoom showRoom;
    private final ShowPlace showPlace;
    private final JoinRoom joinRoom;
    private final ListTickets listTickets;

    Waiting(Market market, Environment environment) {
        clock = environment.clock();
        var dynamoDb = market.dynamoDb(environment, Role.ROOMS);
        var random = market.random(environment, "room");
        var sales = new DynamoDbSales(dynamoDb, Tables.SALES);
        var states = new DynamoDbRoomStates(dynamoDb, Tables.SALES);
        var draws = new DynamoDbDraws(dynamoDb, Tables.SALES);
        var tickets = new DynamoDbTickets(
                dynamoDb, Tables.SALES, market.retries(environment, dynamoDb, BUDGET), Runnable::run);
        var freeUnits = new DynamoDbFreeUnits(
                sales, new Offers(dynamoDb, Tables.CATALOGUE), new Shards(dynamoDb, Tables.STOCK));
        var tending = new TendRoom(states, tickets, draws, freeUnits, clock, random);
        rooms = new RecentRooms(sales, states, tending, clock, market.simulation()::nanoTime);
        places = new Places(tickets, draws);
        showRoom = new ShowRoom(rooms, clock);
        showPlace = new ShowPlace(rooms, places, new AskAgain(random), clock);
        joinRoom = new JoinRoom(rooms, tickets, places, showPlace, clock);
        listTickets = new ListTickets(rooms, tickets, clock);
    }

    String join(String shopper) {
        return joinRoom.join(room(), new ShopperId(shopper), AccountClaims.NONE)
                .getClass()
                .getSimpleName();
    }

    /** Who looks at a room brings it up to date where that is due; without a room there is nothing to do. */
    void look() {
        rooms.room(Goods.SALE).ifPresent(showRoom::show);
    }

    String showPlace(String shopper) {
        return placeOf(showPlace.show(room(), new ShopperId(shopper)).standing());
    }

    /** The early tickets, in the order of the draw. */
    String list() {
        return switch (listTickets.list(room(), Optional.empty(), PAGE)) {
            case Listing.Listed listed ->
                String.valueOf(listed.page().items().stream()
                        .map(ticket -> ticket.id().value())
                        .toList());
            case Listing.NotOpenYet ignored -> "not open yet";
        };
    }

    /** The place of the ticket of that rank. */
    String placeOf(Rank rank) {
        return placeOf(places.standing(room(), rooms.state(room()), rank, clock.instant()));
    }

    private Room room() {
        return rooms.room(Goods.SALE).orElseThrow();
    }

    private static String placeOf(Standing standing) {
        return switch (standing) {
            case Standing.Absent ignored -> "absent";
            case Standing.Placeless ignored -> "no place yet";
            case Standing.Waiting waiting -> "place " + waiting.place();
            case Standing.Admitted admitted -> "place " + admitted.place();
            case Standing.Expired expired -> "place " + expired.place();
        };
    }
}
