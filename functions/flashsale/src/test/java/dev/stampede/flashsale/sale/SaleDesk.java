package dev.stampede.flashsale.sale;

import dev.stampede.flashsale.sale.dynamodb.DynamoDbSaleStock;
import dev.stampede.flashsale.sale.dynamodb.DynamoDbSales;
import dev.stampede.flashsale.sale.dynamodb.StoredReservations;
import dev.stampede.model.catalogue.Access.Admission;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.model.dynamodb.Pause;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.ProductId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.dynamodb.ReservedOrders;
import dev.stampede.model.order.dynamodb.StaleReservations;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.StockMovement.Kind;
import dev.stampede.model.stock.dynamodb.Reservations;
import dev.stampede.model.stock.dynamodb.StockTable;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Sales over tables in DynamoDB Local, by a clock that stands until it is put on. */
final class SaleDesk {

    static final Instant BEFORE = Instant.parse("2026-11-27T08:00:00Z");
    static final Instant OPENS = Instant.parse("2026-11-27T09:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-11-27T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(BEFORE);
    private final DynamoDbClient dynamoDb;
    private final Retries retries;

    final String account = "account-" + UUID.randomUUID();
    final Organiser organiser = new Organiser.Seller(account, SellerId.ofAccount(account));
    final SaleBook book;
    final SaleStock stock;
    final ScheduleSale schedule;
    final SaleChanges changes;
    final TendSales tend;
    final FollowSale follow;
    final Reshard reshard;
    final Clock clock = new Standing();

    SaleDesk() {
        this(LocalDynamoDb.client());
    }

    /** @param dynamoDb what all of it works on */
    SaleDesk(DynamoDbClient dynamoDb) {
        MarketplaceTables.exist();
        this.dynamoDb = dynamoDb;
        retries = new Retries(
                new Transactions(dynamoDb), Clock.systemUTC(), Pause.real(), new Random(7), Duration.ofSeconds(20));
        book = new DynamoDbSales(dynamoDb, MarketplaceTables.SALES);
        stock = new DynamoDbSaleStock(
                dynamoDb, MarketplaceTables.SALES, MarketplaceTables.CATALOGUE, MarketplaceTables.STOCK);
        schedule = new ScheduleSale(book, stock, retries, clock, new Random(11));
        var reservations = new StoredReservations(new StaleReservations(
                new Reservations(dynamoDb, MarketplaceTables.STOCK),
                new ReservedOrders(dynamoDb, MarketplaceTables.ORDERS, MarketplaceTables.STOCK)));
        reshard = new Reshard(
                stock, reservations, retries, clock, () -> UUID.randomUUID().toString());
        follow = new FollowSale(stock, reshard, retries);
        changes = SaleChanges.by(new AmendSale(book, follow, retries, clock));
        tend = new TendSales(book, stock, follow, reservations, new ReturnUnits(stock, retries, clock), retries, clock);
    }

    /** Puts the clock on. */
    SaleDesk at(Instant time) {
        now.set(time);
        return this;
    }

    /** An offer of every day at 20 BRL, its units spread evenly. */
    OfferId offer(long units, int shards) {
        var product = ProductId.createdBy(
                SellerId.ofAccount(account), UUID.randomUUID().toString());
        var id = new OfferId(product, SellerId.ofAccount(account));
        var offer = new Offer(id, "sku", "Drill", "Loja", 300, Terms.opening(Money.of(2000, "BRL")), shards);
        dynamoDb.putItem(put -> put.tableName(MarketplaceTables.CATALOGUE).item(CatalogueTable.OFFERS.toItem(offer)));
        var split = StockMovement.evenly(units, shards);
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(StockTable.record(
                MarketplaceTables.STOCK,
                new StockMovement(UUID.randomUUID().toString(), Kind.OPENING, id, split, "opening stock", "", BEFORE)));
        split.forEach((number, free) -> writes.add(
                StockTable.open(MarketplaceTables.STOCK, Shard.of(id, number, shards, free, offer.terms()))));
        dynamoDb.transactWriteItems(transaction -> transaction.transactItems(writes));
        return id;
    }

    /** A sale of that offer from {@link #OPENS} to {@link #CLOSES}, at 10 BRL. */
    SaleRequest request(OfferId offer, long units, long peakOrders) {
        return request(offer, units, peakOrders, Money.of(1000, "BRL"));
    }

    /** A sale of that offer at that price. */
    SaleRequest request(OfferId offer, long units, long peakOrders, Money price) {
        return new SaleRequest(
                organiser,
                "sale-of-" + offer,
                "Black Friday",
                OPENS,
                CLOSES,
                peakOrders,
                Admission.OPEN,
                Set.of(),
                List.of(new SaleRequest.Wanted(offer, price, units, 2)));
    }

    /** Schedules it, which has to succeed. */
    Sale scheduled(OfferId offer, long units, long peakOrders) {
        var outcome = schedule.schedule(request(offer, units, peakOrders));
        if (outcome instanceof Scheduling.Scheduled done) {
            return done.sale();
        }
        throw new AssertionError(outcome.toString());
    }

    Offer stored(OfferId id) {
        var found = stock.offers(List.of(id)).get(id);
        if (found == null) {
            throw new AssertionError("no offer " + id);
        }
        return found;
    }

    List<Shard> shards(OfferId id) {
        return stock.shards(stored(id));
    }

    long free(OfferId id) {
        return Spread.free(shards(id));
    }

    /** What the offer was ever stocked with. */
    long stocked(OfferId id) {
        return dynamoDb
                .scanPaginator(scan -> scan.tableName(MarketplaceTables.STOCK)
                        .filterExpression("begins_with(pk, :movement) AND offerId = :offer")
                        .expressionAttributeValues(Map.of(
                                ":movement", AttributeValue.fromS("movement#"),
                                ":offer", AttributeValue.fromS(id.value()))))
                .items()
                .stream()
                .map(StockTable.MOVEMENTS::toRecord)
                .mapToLong(StockMovement::units)
                .sum();
    }

    boolean isDue(Sale sale, Instant by) {
        return StreamSupport.stream(book.due(by).spliterator(), false).anyMatch(sale.id()::equals);
    }

    /** Looks after what is due by now. */
    Tending tend() {
        return tend.tend(clock.instant(), clock.instant().plusSeconds(30));
    }

    private final class Standing extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
