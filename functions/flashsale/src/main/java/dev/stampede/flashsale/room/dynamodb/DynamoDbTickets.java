package dev.stampede.flashsale.room.dynamodb;

import dev.stampede.flashsale.room.Rank;
import dev.stampede.flashsale.room.Shelf;
import dev.stampede.flashsale.room.Shelf.Kind;
import dev.stampede.flashsale.room.Ticket;
import dev.stampede.flashsale.room.TicketId;
import dev.stampede.flashsale.room.Tickets;
import dev.stampede.flashsale.room.dynamodb.ConditionalPuts.Outcome;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.Page;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.sale.dynamodb.SalesTable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tickets in the sales' table: one write unit each, and nothing else is written when somebody joins. */
public final class DynamoDbTickets implements Tickets {

    private static final String TICKET_ID = "ticketId";
    private static final String JOINED_AT = "joinedAt";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Retries retries;
    private final ConditionalPuts puts;
    private final SliceCounts counts;
    private final EarlyPages pages;

    /**
     * Works on the sales' table of that name.
     *
     * @param executor runs the counts of many slices; one at a time, or side by side
     */
    public DynamoDbTickets(DynamoDbClient dynamoDb, String table, Retries retries, Executor executor) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.retries = retries;
        this.puts = new ConditionalPuts(dynamoDb, table);
        this.counts = new SliceCounts(dynamoDb, table, executor);
        this.pages = new EarlyPages(dynamoDb, table);
    }

    @Override
    public void putIfAbsent(Shelf shelf, Ticket ticket) {
        put(shelf, ticket, "attribute_not_exists(pk)", Map.of());
    }

    @Override
    public void renew(Shelf shelf, Ticket ticket, Ticket older) {
        put(shelf, ticket, "joinedAt = :older", Map.of(":older", millis(older.joinedAt())));
    }

    @Override
    public Optional<Ticket> find(Shelf shelf, Rank rank) {
        var answer = dynamoDb.getItem(
                get -> get.tableName(table).key(RoomKeys.ticket(shelf, rank)).consistentRead(true));
        return answer.hasItem() ? Optional.of(ticket(answer.item())) : Optional.empty();
    }

    @Override
    public long below(Shelf shelf, Rank rank) {
        return counts.below(shelf, rank);
    }

    @Override
    public List<Integer> counts(SaleId sale, Kind kind, int slices) {
        return counts.all(sale, kind, slices);
    }

    @Override
    public long joined(SaleId sale, Kind kind, int slices, Instant from, Instant to) {
        return counts.joined(sale, kind, slices, from, to);
    }

    @Override
    public Page<Ticket> early(SaleId sale, int slices, Optional<String> cursor, int limit) {
        return pages.page(sale, slices, cursor, limit);
    }

    static Ticket ticket(Map<String, AttributeValue> item) {
        return new Ticket(
                new TicketId(required(item, TICKET_ID).s()),
                new Rank(required(item, SalesTable.SK).s()),
                Instant.ofEpochMilli(Long.parseLong(required(item, JOINED_AT).n())));
    }

    static AttributeValue millis(Instant time) {
        return AttributeValue.fromN(Long.toString(time.toEpochMilli()));
    }

    private void put(Shelf shelf, Ticket ticket, String condition, Map<String, AttributeValue> values) {
        var item = new HashMap<>(RoomKeys.ticket(shelf, ticket.rank()));
        item.put(TICKET_ID, AttributeValue.fromS(ticket.id().value()));
        item.put(JOINED_AT, millis(ticket.joinedAt()));
        retries.untilDone("ticket " + ticket.id(), attempt -> switch (puts.put(item, condition, values)) {
            case Outcome.Unsettled unsettled -> new Attempt.Overtaken<>(unsettled.cause());
            case Outcome settled -> new Attempt.Settled<>(settled);
        });
    }

    private static AttributeValue required(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name);
    }
}
