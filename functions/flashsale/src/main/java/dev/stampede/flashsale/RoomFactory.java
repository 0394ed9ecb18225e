package dev.stampede.flashsale;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.stampede.flashsale.room.AskAgain;
import dev.stampede.flashsale.room.Draws;
import dev.stampede.flashsale.room.JoinRoom;
import dev.stampede.flashsale.room.ListTickets;
import dev.stampede.flashsale.room.Places;
import dev.stampede.flashsale.room.RecentRooms;
import dev.stampede.flashsale.room.RoomStates;
import dev.stampede.flashsale.room.ShowPlace;
import dev.stampede.flashsale.room.ShowRoom;
import dev.stampede.flashsale.room.TendRoom;
import dev.stampede.flashsale.room.Tickets;
import dev.stampede.flashsale.room.dynamodb.DynamoDbDraws;
import dev.stampede.flashsale.room.dynamodb.DynamoDbFreeUnits;
import dev.stampede.flashsale.room.dynamodb.DynamoDbRoomStates;
import dev.stampede.flashsale.room.dynamodb.DynamoDbTickets;
import dev.stampede.flashsale.sale.Sales;
import dev.stampede.model.catalogue.dynamodb.Offers;
import dev.stampede.model.dynamodb.Pause;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.stock.dynamodb.Shards;
import dev.stampede.runtime.seal.AdmissionSeal;
import dev.stampede.runtime.seal.jws.JwsAdmissionSeal;
import dev.stampede.runtime.secrets.SigningKey;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the waiting rooms together for one environment, from its environment variables. */
@Factory
final class RoomFactory {

    /** How long a request looks for a way through contention; the shopper waits meanwhile. */
    private static final Duration CONTENTION_BUDGET = Duration.ofSeconds(5);

    /** Counts that run side by side: with a few milliseconds each, all slices are counted within a second or two. */
    private static final int COUNTERS = 32;

    private final Clock clock = Clock.systemUTC();
    private final RandomGenerator random = new SecureRandom();
    private final DynamoDbClient dynamoDb;

    RoomFactory(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    @Bean
    @Singleton
    Tickets tickets(@Value("${sales.table}") String table) {
        var retries = new Retries(new Transactions(dynamoDb), clock, Pause.real(), random, CONTENTION_BUDGET);
        var counters = Executors.newFixedThreadPool(
                COUNTERS, Thread.ofVirtual().name("count-", 0).factory());
        return new DynamoDbTickets(dynamoDb, table, retries, counters);
    }

    @Bean
    @Singleton
    Draws draws(@Value("${sales.table}") String table) {
        return new DynamoDbDraws(dynamoDb, table);
    }

    @Bean
    @Singleton
    RoomStates roomStates(@Value("${sales.table}") String table) {
        return new DynamoDbRoomStates(dynamoDb, table);
    }

    @Bean
    @Singleton
    RecentRooms recentRooms(
            Sales sales,
            RoomStates states,
            Tickets tickets,
            Draws draws,
            @Value("${catalogue.table}") String catalogueTable,
            @Value("${stock.table}") String stockTable) {
        var freeUnits =
                new DynamoDbFreeUnits(sales, new Offers(dynamoDb, catalogueTable), new Shards(dynamoDb, stockTable));
        var tending = new TendRoom(states, tickets, draws, freeUnits, clock, random);
        return new RecentRooms(sales, states, tending, clock, Ticker.systemTicker());
    }

    @Bean
    @Singleton
    AdmissionSeal admissionSeal(@Named(SigningKey.ADMISSIONS) SigningKey key) {
        return new JwsAdmissionSeal(key);
    }

    @Bean
    @Singleton
    Places places(Tickets tickets, Draws draws) {
        return new Places(tickets, draws);
    }

    @Bean
    @Singleton
    ShowRoom showRoom(RecentRooms rooms) {
        return new ShowRoom(rooms, clock);
    }

    @Bean
    @Singleton
    ShowPlace showPlace(RecentRooms rooms, Places places) {
        return new ShowPlace(rooms, places, new AskAgain(random), clock);
    }

    @Bean
    @Singleton
    JoinRoom joinRoom(RecentRooms rooms, Tickets tickets, Places places, ShowPlace looks) {
        return new JoinRoom(rooms, tickets, places, looks, clock);
    }

    @Bean
    @Singleton
    ListTickets listTickets(RecentRooms rooms, Tickets tickets) {
        return new ListTickets(rooms, tickets, clock);
    }
}
