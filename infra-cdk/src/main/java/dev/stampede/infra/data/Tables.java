package dev.stampede.infra.data;

import dev.stampede.infra.stage.LogicalId;
import dev.stampede.infra.stage.Stage;
import dev.stampede.model.plan.SalePlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awscdk.services.dynamodb.WarmThroughput;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/** Where the marketplace's state is, all of it: what a queue or a stream holds can be told from these again. */
public final class Tables extends Construct {

    /** Products of one category by title; categories with their products. */
    public static final String BY_CATEGORY = "byCategory";

    /** Orders of one shopper by time. */
    public static final String BY_SHOPPER = "byShopper";

    /** Parcels of one seller by time, in the orders' table; offers of one seller by product, in the catalogue's. */
    public static final String BY_SELLER = "bySeller";

    /** Orders and sales that wait for the machinery, by when it is their turn: what waits for nobody isn't in it. */
    public static final String BY_DUE = "byDue";

    /** What an order or a sale has while it waits for the marketplace itself. */
    public static final String DUE_BUCKET = "dueBucket";

    private final ITable catalogue;
    private final ITable stock;
    private final ITable orders;
    private final ITable sellers;
    private final ITable sales;
    private final Optional<ITable> sandboxPayments;
    private final Optional<IKey> key;
    private final Optional<SalePlan> sale;

    /** @param key what they are encrypted with; empty for a key of DynamoDB's own */
    Tables(Construct scope, String id, Stage stage, Optional<IKey> key) {
        super(scope, id);
        this.key = key;
        this.sale = stage.sale();
        catalogue = catalogue(stage);
        stock = table("Stock", stage)
                .partitionKey(string("pk"))
                // The catalogue learns from it what has sold out: who sells doesn't wait for that.
                .stream(StreamViewType.NEW_AND_OLD_IMAGES)
                .build();
        orders = orders(stage);
        sellers = table("Sellers", stage).partitionKey(string("sellerId")).build();
        sales = sales(stage);
        LogicalId.pin("Catalogue", catalogue);
        LogicalId.pin("Stock", stock);
        LogicalId.pin("Orders", orders);
        LogicalId.pin("Sellers", sellers);
        LogicalId.pin("Sales", sales);
        sandboxPayments = stage.paysInSandbox() ? Optional.of(sandboxPayments(stage)) : Optional.empty();
    }

    /** Products with their offers side by side, so that a product page is one query. */
    public ITable catalogue() {
        return catalogue;
    }

    /** Stock shards and the movements that changed them, each under a key of its own so that load spreads. */
    public ITable stock() {
        return stock;
    }

    /** Orders with their parcels; its stream is where every event comes from. */
    public ITable orders() {
        return orders;
    }

    /** Sellers and their shipping tariffs. */
    public ITable sellers() {
        return sellers;
    }

    /** Sales with what was done to them, their waiting rooms, and treasures. */
    public ITable sales() {
        return sales;
    }

    /** What the payment sandbox has taken and given back, where there is one. */
    public Optional<ITable> sandboxPayments() {
        return sandboxPayments;
    }

    /** Every table that holds what can't be had again. */
    List<ITable> all() {
        return Stream.of(catalogue, stock, orders, sellers, sales).toList();
    }

    /** All of its items are meant to go: nobody asks about play money after a month. */
    private ITable sandboxPayments(Stage stage) {
        return LogicalId.pin(
                "SandboxPayments",
                table("SandboxPayments", stage)
                        .partitionKey(string("orderId"))
                        .timeToLiveAttribute("expiresAt")
                        .build());
    }

    private ITable catalogue(Stage stage) {
        var table = table("Catalogue", stage)
                .partitionKey(string("productId"))
                .sortKey(string("item"))
                .build();
        // A listing shows just these, so a page of products is one query on the index and nothing more.
        table.addGlobalSecondaryIndex(GlobalSecondaryIndexProps.builder()
                .indexName(BY_CATEGORY)
                .partitionKey(string("category"))
                .sortKey(string("listing"))
                .projectionType(ProjectionType.INCLUDE)
                .nonKeyAttributes(List.of("title", "prices", "imageUrl"))
                .warmThroughput(warm("Catalogue/" + BY_CATEGORY))
                .build());
        // Whole offers: a seller's list is read in one query, and an offer changes far less often than it is read.
        table.addGlobalSecondaryIndex(GlobalSecondaryIndexProps.builder()
                .indexName(BY_SELLER)
                .partitionKey(string("sellerId"))
                .sortKey(string("productId"))
                .projectionType(ProjectionType.ALL)
                .warmThroughput(warm("Catalogue/" + BY_SELLER))
                .build());
        return table;
    }

    private ITable orders(Stage stage) {
        var table = table("Orders", stage)
                .partitionKey(string("orderId"))
                .sortKey(string("item"))
                // Orders and parcels, when they need no longer be kept; and keys under which nothing was ordered, which
                // name
                // for some days the tries that were given up.
                .timeToLiveAttribute("expiresAt")
                // The relay tells by comparing the two what happened to an order.
                .stream(StreamViewType.NEW_AND_OLD_IMAGES)
                .build();
        table.addGlobalSecondaryIndex(keysOnly("Orders", BY_SHOPPER, "shopperId", "placedAt"));
        table.addGlobalSecondaryIndex(keysOnly("Orders", BY_SELLER, "sellerId", "paidAt"));
        table.addGlobalSecondaryIndex(keysOnly("Orders", BY_DUE, DUE_BUCKET, "dueAt"));
        return table;
    }

    private ITable sales(Stage stage) {
        var table = table("Sales", stage)
                .partitionKey(string("pk"))
                .sortKey(string("sk"))
                .build();
        table.addGlobalSecondaryIndex(keysOnly("Sales", BY_DUE, DUE_BUCKET, "dueAt"));
        return table;
    }

    /**
     * An index costs a write whenever what it holds of an item changes, so these hold what finds the item and no more.
     */
    private GlobalSecondaryIndexProps keysOnly(String table, String name, String partitionKey, String sortKey) {
        return GlobalSecondaryIndexProps.builder()
                .indexName(name)
                .partitionKey(string(partitionKey))
                .sortKey(string(sortKey))
                .projectionType(ProjectionType.KEYS_ONLY)
                .warmThroughput(warm(table + "/" + name))
                .build();
    }

    /** On demand: a sale's peak is minutes long and a hundred times the mean, so provisioned capacity would idle. */
    private Table.Builder table(String name, Stage stage) {
        var builder = Table.Builder.create(this, name);
        key.ifPresent(
                ours -> builder.encryption(TableEncryption.CUSTOMER_MANAGED).encryptionKey(ours));
        return builder.billingMode(BillingMode.PAY_PER_REQUEST)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .warmThroughput(warm(name))
                .deletionProtection(stage.keepsData())
                .removalPolicy(stage.dataRemoval());
    }

    /**
     * What DynamoDB is to be ready for at once, where that is more than it is anyway: a table on demand grows with its
     * load, but not in the second in which a sale opens. It can be raised only, and is paid for when it is.
     */
    private @Nullable WarmThroughput warm(String target) {
        return sale.flatMap(plan -> plan.warmThroughput().stream()
                        .filter(warm -> warm.target().equals(target) && warm.raised())
                        .findFirst())
                .map(warm -> WarmThroughput.builder()
                        .readUnitsPerSecond(warm.readUnits())
                        .writeUnitsPerSecond(warm.writeUnits())
                        .build())
                .orElse(null);
    }

    private static Attribute string(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }
}
