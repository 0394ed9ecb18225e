package dev.stampede.flashsale.room.dynamodb;

import dev.stampede.flashsale.room.Shelf;
import dev.stampede.flashsale.room.Shelf.Kind;
import dev.stampede.flashsale.room.Ticket;
import dev.stampede.model.dynamodb.InvalidCursor;
import dev.stampede.model.dynamodb.Page;
import dev.stampede.model.dynamodb.PageCursor;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.sale.dynamodb.SalesTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads early tickets slice by slice, which is the order of the draw. */
final class EarlyPages {

    /** A page ends short after so many slices, so that a few tickets in many slices don't keep a reader waiting. */
    private static final int MOST_SLICES_A_PAGE = 64;

    /** Below every rank. */
    private static final String START = "0";

    private static final String SLICE = "slice";

    /** Where the next page starts; never a partition's key, which a forged cursor could choose. */
    private static final PageCursor CURSOR = PageCursor.over(SLICE, SalesTable.SK);

    private final DynamoDbClient dynamoDb;
    private final String table;

    EarlyPages(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    Page<Ticket> page(SaleId sale, int slices, Optional<String> cursor, int limit) {
        var start = cursor.map(text -> CURSOR.read(sale.value(), text)).orElseGet(() -> at(0, START));
        int first = slice(start, slices);
        int end = Math.min(slices, first + MOST_SLICES_A_PAGE);
        var tickets = new ArrayList<Ticket>();
        var after = Objects.requireNonNull(start.get(SalesTable.SK));
        for (int slice = first; slice < end; slice++) {
            var more = read(new Shelf(sale, Kind.EARLY, slice), after, limit - tickets.size());
            tickets.addAll(more);
            if (tickets.size() == limit) {
                return new Page<>(
                        tickets,
                        CURSOR.write(
                                sale.value(), at(slice, more.getLast().rank().hex())));
            }
            after = AttributeValue.fromS(START);
        }
        return new Page<>(tickets, end == slices ? Optional.empty() : CURSOR.write(sale.value(), at(end, START)));
    }

    private List<Ticket> read(Shelf shelf, AttributeValue after, int limit) {
        return dynamoDb
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :pk AND sk > :after")
                        .expressionAttributeValues(Map.of(":pk", RoomKeys.partition(shelf), ":after", after))
                        .limit(limit))
                .items()
                .stream()
                .limit(limit)
                .map(DynamoDbTickets::ticket)
                .toList();
    }

    private static Map<String, AttributeValue> at(int slice, String rank) {
        return Map.of(SLICE, AttributeValue.fromS(Integer.toString(slice)), SalesTable.SK, AttributeValue.fromS(rank));
    }

    private static int slice(Map<String, AttributeValue> start, int slices) {
        try {
            int slice =
                    Integer.parseInt(Objects.requireNonNull(start.get(SLICE)).s());
            return Objects.checkIndex(slice, slices);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new InvalidCursor();
        }
    }
}
