package dev.stampede.flashsale.room.dynamodb;

import dev.stampede.flashsale.room.Rank;
import dev.stampede.flashsale.room.Shelf;
import dev.stampede.flashsale.room.Shelf.Kind;
import dev.stampede.flashsale.room.Slices;
import dev.stampede.flashsale.room.Ticket;
import dev.stampede.flashsale.room.TicketId;
import dev.stampede.flashsale.sale.Sale;
import dev.stampede.model.dynamodb.Pause;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.id.ShopperId;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/** Tickets of shoppers who joined before a draw that is over. */
public final class EarlyTickets {

    private EarlyTickets() {}

    /** Puts the ticket of a shopper who joined then. */
    public static void put(Sale sale, ShopperId shopper, Instant joinedAt) {
        var dynamoDb = LocalDynamoDb.client();
        var retries = new Retries(
                new Transactions(dynamoDb),
                Clock.systemUTC(),
                Pause.real(),
                new SplittableRandom(1),
                Duration.ofSeconds(5));
        var id = TicketId.of(sale.id(), shopper);
        var rank = Rank.of(id, sale.seed());
        var shelf = new Shelf(sale.id(), Kind.EARLY, rank.slice(Slices.forPeak(sale.peakOrders())));
        new DynamoDbTickets(dynamoDb, MarketplaceTables.SALES, retries, Runnable::run)
                .putIfAbsent(shelf, new Ticket(id, rank, joinedAt));
    }
}
