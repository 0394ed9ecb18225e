package dev.stampede.simulation.dynamodb;

import dev.stampede.simulation.dynamodb.expression.ConditionExpression;
import dev.stampede.simulation.dynamodb.expression.Invalid;
import dev.stampede.simulation.dynamodb.expression.KeyCondition;
import dev.stampede.simulation.dynamodb.expression.ProjectionExpression;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Carries out reads of many items, page by page. */
final class Queries {

    /** The most bytes read for one page (API reference, Query). */
    private static final int MOST_BYTES = 1_024 * 1_024;

    private final Database database;
    private final Sight sight;

    /** @param sight how its reads see what changes meanwhile */
    Queries(Database database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /**
     * One page.
     *
     * @param items what was asked for
     * @param scanned how many items were read for it
     * @param last the key of the last item read, empty when none is left to be read
     */
    record Found(List<Map<String, AttributeValue>> items, int scanned, Map<String, AttributeValue> last) {}

    Found query(QueryRequest query, Units units) {
        var bindings = WriteRequests.bindings(query.expressionAttributeNames(), query.expressionAttributeValues());
        var table = database.table(query.tableName());
        var index = Optional.ofNullable(query.indexName()).map(table::index);
        var schema = index.map(Index::schema).orElse(table.schema());
        if (query.keyConditionExpression() == null) {
            throw new Invalid("Either the KeyConditions or KeyConditionExpression parameter must be specified");
        }
        var keys = ConditionExpression.of(query.keyConditionExpression());
        var used = new TreeSet<>(keys.placeholders());
        var filter = condition(query.filterExpression(), used);
        var projection = projection(query.projectionExpression(), used);
        bindings.checkUse(used);
        var key = KeyCondition.of(keys, schema.partition(), schema.sort(), bindings);
        if (index.isPresent() && Boolean.TRUE.equals(query.consistentRead())) {
            throw new Invalid("Consistent reads are not supported on global secondary indexes");
        }
        var look = sight.lookAround();
        var items = index.map(entries -> entries(entries, table, query, key.partition()))
                .orElseGet(() -> items(table, query, key.partition(), look))
                .filter(image -> key.includes(image.attributes()));
        var page = new Page(query.limit(), MOST_BYTES);
        items.takeWhile(page::hasRoom).forEach(page::add);
        use(query, table, index, key.partition(), page, units);
        return page.found(table.schema(), schema, filter, projection, bindings);
    }

    /**
     * All items in the order of their keys. Whoever scans looks at everything, so its units are counted, not limited.
     */
    Found scan(ScanRequest scan, Units units) {
        if (scan.indexName() != null || scan.totalSegments() != null) {
            throw new UnsupportedOperationException("A scan of an index, or of a segment, is not modelled");
        }
        var bindings = WriteRequests.bindings(scan.expressionAttributeNames(), scan.expressionAttributeValues());
        var table = database.table(scan.tableName());
        var used = new TreeSet<String>();
        var filter = condition(scan.filterExpression(), used);
        var projection = projection(scan.projectionExpression(), used);
        bindings.checkUse(used);
        var page = new Page(scan.limit(), MOST_BYTES);
        var look = sight.lookAround();
        start(scan.exclusiveStartKey(), table)
                .map(start -> table.slots().filter(slot -> slot.key().compareTo(start) > 0))
                .orElseGet(table::slots)
                .map(slot -> look.at(slot, scan.consistentRead()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .takeWhile(page::hasRoom)
                .forEach(page::add);
        units.read(table.name(), factor(scan.consistentRead()) * Image.readUnits(page.bytes()));
        database.count("Scan", Usage.of(units));
        return page.found(table.schema(), table.schema(), filter, projection, bindings);
    }

    private Stream<Image> items(Table table, QueryRequest query, AttributeValue partition, Sight.Look look) {
        var all = table.slots(partition);
        var ordered = Boolean.FALSE.equals(query.scanIndexForward()) ? all.descendingMap() : all;
        var rest = start(query.exclusiveStartKey(), table)
                .map(start -> ordered.tailMap(start, false))
                .orElse(ordered);
        return rest.values().stream()
                .map(slot -> look.at(slot, query.consistentRead()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    private Stream<Image> entries(Index index, Table table, QueryRequest query, AttributeValue partition) {
        var all = index.entries(partition, database.simulation().nanoTime());
        var ordered = Boolean.FALSE.equals(query.scanIndexForward()) ? all.descendingMap() : all;
        var rest = start(query.exclusiveStartKey(), table)
                .map(item -> new Index.EntryKey(index.schema().of(query.exclusiveStartKey()), item))
                .map(start -> ordered.tailMap(start, false))
                .orElse(ordered);
        return rest.values().stream();
    }

    private void use(
            QueryRequest query, Table table, Optional<Index> index, AttributeValue key, Page page, Units units) {
        double needed = factor(query.consistentRead()) * Image.readUnits(page.bytes());
        var partitions = index.map(Index::partitions).orElse(table.partitions());
        if (!partitions.read(key, needed, database.simulation().nanoTime())) {
            database.count("Query", Usage.throttle(units));
            throw Refusals.throttled();
        }
        units.read(index.map(entries -> table.name() + "/" + entries.name()).orElse(table.name()), needed);
        database.count("Query", Usage.of(units));
    }

    private static Optional<Key> start(Map<String, AttributeValue> start, Table table) {
        return start.isEmpty() ? Optional.empty() : Optional.of(table.schema().of(start));
    }

    private static double factor(@Nullable Boolean consistent) {
        return Boolean.TRUE.equals(consistent) ? 1 : Reader.EVENTUAL;
    }

    private static Optional<ConditionExpression> condition(@Nullable String text, Set<String> used) {
        var read = Optional.ofNullable(text).map(ConditionExpression::of);
        read.ifPresent(expression -> used.addAll(expression.placeholders()));
        return read;
    }

    private static Optional<ProjectionExpression> projection(@Nullable String text, Set<String> used) {
        var read = Optional.ofNullable(text).map(ProjectionExpression::of);
        read.ifPresent(expression -> used.addAll(expression.placeholders()));
        return read;
    }
}
