package dev.stampede.flashsale.room.dynamodb;

import dev.stampede.flashsale.room.AskAgain;
import dev.stampede.flashsale.room.JoinRoom;
import dev.stampede.flashsale.room.ListTickets;
import dev.stampede.flashsale.room.Look;
import dev.stampede.flashsale.room.Places;
import dev.stampede.flashsale.room.RecentRooms;
import dev.stampede.flashsale.room.Room;
import dev.stampede.flashsale.room.ShowPlace;
import dev.stampede.flashsale.room.ShowRoom;
import dev.stampede.flashsale.room.TendRoom;
import dev.stampede.flashsale.room.TestRooms;
import dev.stampede.flashsale.sale.Sale;
import dev.stampede.model.account.AccountClaims;
import dev.stampede.model.dynamodb.Pause;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.id.ShopperId;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A sale with a waiting room on DynamoDB Local, a clock that tests move, and stock that they sell. */
final class Venue {

    static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    static final Instant OPENING = NOON.plusSeconds(600);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    final AtomicLong free = new AtomicLong(1_000_000);
    final Sale sale;
    final Room room;
    final RecentRooms rooms;
    final JoinRoom joining;
    final ShowPlace places;
    final ShowRoom shown;
    final ListTickets tickets;

    Venue(long peakPerSecond) {
        MarketplaceTables.exist();
        sale = TestRooms.sale(OPENING, peakPerSecond);
        room = Room.of(sale);
        InstantSource source = now::get;
        var clock = source.withZone(ZoneOffset.UTC);
        var dynamoDb = LocalDynamoDb.client();
        var random = new SplittableRandom(1);
        var retries = new Retries(new Transactions(dynamoDb), clock, Pause.real(), random, Duration.ofSeconds(5));
        var store = new DynamoDbTickets(dynamoDb, MarketplaceTables.SALES, retries, Runnable::run);
        var draws = new DynamoDbDraws(dynamoDb, MarketplaceTables.SALES);
        var states = new DynamoDbRoomStates(dynamoDb, MarketplaceTables.SALES);
        var tending = new TendRoom(states, store, draws, of -> free.get(), clock, random);
        rooms = new RecentRooms(id -> Optional.of(sale), states, tending, clock, this::nanos);
        var standing = new Places(store, draws);
        places = new ShowPlace(rooms, standing, new AskAgain(random), clock);
        joining = new JoinRoom(rooms, store, standing, places, clock);
        shown = new ShowRoom(rooms, clock);
        tickets = new ListTickets(rooms, store, clock);
    }

    Instant now() {
        return now.get();
    }

    void at(Instant time) {
        now.set(time);
    }

    /** Lets time pass, and somebody look at the room each second. */
    void passes(Duration time) {
        for (var end = now().plus(time); now().isBefore(end); ) {
            at(now().plusSeconds(1));
            shown.show(room);
        }
    }

    Look join(String shopper) {
        if (joining.join(room, new ShopperId(shopper), AccountClaims.NONE) instanceof JoinRoom.Joining.Joined joined) {
            return joined.look();
        }
        throw new AssertionError("the sale is over");
    }

    Look look(String shopper) {
        return places.show(room, new ShopperId(shopper));
    }

    ShowRoom.View room() {
        return shown.show(room);
    }

    private long nanos() {
        return Duration.between(NOON, now()).toNanos();
    }
}
