package dev.stampede.simulation.world;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.stampede.model.stock.dynamodb.StockTable;
import dev.stampede.selling.offers.RefreshStockLevel;
import dev.stampede.selling.offers.dynamodb.ChangedShards;
import dev.stampede.selling.offers.dynamodb.DynamoDbOfferBook;
import dev.stampede.selling.stock.dynamodb.DynamoDbStockBook;
import dev.stampede.simulation.Environment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One environment of the stock watcher: what its function does with a batch, and what its mapping lets through. */
final class StockWatching {

    private static final Duration CONTENTION_BUDGET = Duration.ofSeconds(5);

    private final RefreshStockLevel refresh;
    private final Surprises surprises;

    StockWatching(Parts parts, Surprises surprises, Environment environment) {
        this.surprises = surprises;
        var dynamoDb = parts.database(Boundary.Role.WATCHER, environment);
        refresh = new RefreshStockLevel(
                new DynamoDbOfferBook(dynamoDb, Tables.CATALOGUE, Tables.STOCK),
                new DynamoDbStockBook(dynamoDb, Tables.CATALOGUE, Tables.STOCK),
                parts.retries(dynamoDb, environment, CONTENTION_BUDGET),
                environment.clock());
    }

    /** The first record that has to come again. */
    Optional<String> handle(List<StreamRecord> batch) {
        var wanted = batch.stream()
                .filter(record -> isEmpty(record.getNewImage()) || isEmpty(record.getOldImage()))
                .toList();
        return ChangedShards.firstOfEachOffer(wanted).entrySet().stream()
                .filter(changed -> {
                    try {
                        refresh.of(changed.getKey());
                        return false;
                    } catch (RuntimeException e) {
                        surprises.consider("stock watcher", e);
                        return true;
                    }
                })
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isEmpty(@Nullable Map<String, AttributeValue> image) {
        return image != null
                && Optional.ofNullable(image.get(StockTable.AVAILABLE))
                        .filter(available -> available.getN().equals("0"))
                        .isPresent();
    }
}
