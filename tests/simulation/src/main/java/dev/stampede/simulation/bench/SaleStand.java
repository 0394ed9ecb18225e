package dev.stampede.simulation.bench;

import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.checkout.order.Seals;
import dev.stampede.checkout.shipping.QuoteSeal;
import dev.stampede.checkout.shipping.ShippingQuote;
import dev.stampede.model.account.AccountClaims;
import dev.stampede.model.catalogue.Access;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.ProductId;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Address;
import dev.stampede.model.order.Freight;
import dev.stampede.model.order.PaymentToken;
import dev.stampede.model.shipping.Destination;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.dynamodb.Shards;
import dev.stampede.model.stock.dynamodb.StockTable;
import dev.stampede.runtime.seal.jws.JwsAdmissionSeal;
import dev.stampede.runtime.seal.jws.JwsCouponSeal;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.Simulation;
import dev.stampede.simulation.dynamodb.Database;
import dev.stampede.simulation.dynamodb.TableTemplates;
import dev.stampede.simulation.dynamodb.Usage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The hot offer with its stock, and the requests of those who want it. */
final class SaleStand {

    static final String CATALOGUE = "Catalogue";
    static final String STOCK = "Stock";
    static final String ORDERS = "Orders";
    static final String SALES = "Sales";

    static final String ACCOUNT = "lamps";
    static final SellerId SELLER = SellerId.ofAccount(ACCOUNT);
    static final OfferId ORDINARY = new OfferId(ProductId.createdBy(SELLER, "lamp"), SELLER);
    private static final Destination BERLIN = new Destination("DE", "10115");
    private static final Address ADDRESS = new Address("Ana Martin", "Hauptstraße 1", "Berlin", BERLIN);

    private final Database database;
    private final DynamoDbClient outside;

    SaleStand(Database database, Environment outside) {
        this.database = database;
        this.outside = database.client(outside);
        TableTemplates.read(assembly()).forEach(database::create);
    }

    /** Where the build puts the synthesized templates. */
    private static Path assembly() {
        return Path.of(System.getProperty("stampede.assembly", "infra-cdk/target/cdk.out"));
    }

    /** Stocks the offer. */
    Offer open(HotOfferSetup setup) {
        var id = setup.isSale() ? ORDINARY.inSale(SaleId.scheduledBy(ACCOUNT, "black friday")) : ORDINARY;
        var access = new Access(setup.perShopper(), Access.Admission.OPEN);
        var terms = Terms.opening(Money.of(1_999, "EUR"));
        var offer = new Offer(id, "L-1", "Lamp", "Lamps", 800, terms, setup.shards(), access);
        put(CATALOGUE, CatalogueTable.OFFERS.toItem(offer));
        StockMovement.evenly(setup.units(), setup.shards())
                .forEach((number, units) ->
                        put(STOCK, StockTable.SHARDS.toItem(Shard.of(id, number, setup.shards(), units, terms))));
        return offer;
    }

    DynamoDbClient client(Environment environment) {
        return database.client(environment);
    }

    /** The offer's shards as they are. */
    List<Shard> shards(Offer offer) {
        return new Shards(outside, STOCK).now(offer.id(), offer.shards());
    }

    /** The same as a shopper sees them. */
    List<Shard> shardsLately(Offer offer) {
        return new Shards(outside, STOCK).lately(offer.id(), offer.shards());
    }

    /**
     * Holds that each unit is sold or free, once.
     *
     * @throws IllegalStateException when not
     */
    void check(Offer offer, long sold, long units) {
        var shards = shards(offer);
        long free = shards.stream().mapToLong(Shard::available).sum();
        boolean oversold = shards.stream().anyMatch(shard -> shard.available() < 0);
        if (oversold || free + sold != units) {
            throw new IllegalStateException("%d units were sold and %d are free, of %d".formatted(sold, free, units));
        }
    }

    /** What the database has done so far. */
    Usage used() {
        return database.usage().values().stream().reduce(Usage.NONE, Usage::plus);
    }

    /** What it has done since. */
    Usage used(Usage since) {
        return used().minus(since);
    }

    double mostOnAPartitionOfStock() {
        return database.mostWritesOfAPartition(STOCK);
    }

    /** What a shopper who comes for the first time asks for. */
    OrderRequest request(Offer offer, String shopper, int quantity) {
        return new OrderRequest(
                new ShopperId(shopper),
                AccountClaims.NONE,
                "key",
                List.of(new OrderRequest.Line(
                        offer.id(), quantity, offer.terms().version())),
                ADDRESS,
                "%s %d %s".formatted(offer.id(), quantity, shopper),
                new PaymentToken("tok_visa"),
                "",
                "",
                OrderRequest.Attempt.FIRST,
                "correlation-0123456789");
    }

    /** The same, sent again: it may have got through. */
    OrderRequest again(OrderRequest first) {
        return new OrderRequest(
                first.shopper(),
                first.account(),
                first.idempotencyKey(),
                first.lines(),
                first.address(),
                first.shippingQuote(),
                first.paymentToken(),
                first.admission(),
                first.coupon(),
                OrderRequest.Attempt.ANY,
                first.correlationId());
    }

    /** Seals that cost no time: what is counted is stock. */
    Seals seals() {
        var key = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        return new Seals(new OpenQuotes(), new JwsAdmissionSeal(() -> key), new JwsCouponSeal(() -> key));
    }

    private static final class OpenQuotes implements QuoteSeal {

        @Override
        public String seal(ShippingQuote quote) {
            throw new UnsupportedOperationException("quotes are only opened here");
        }

        @Override
        public Optional<ShippingQuote> open(String sealed) {
            var parts = sealed.split(" ", 3);
            return Optional.of(new ShippingQuote(
                    new ShopperId(parts[2]),
                    BERLIN,
                    ShippingQuote.basketOf(Map.of(OfferId.parse(parts[0]), Integer.parseInt(parts[1]))),
                    List.of(new Freight(SELLER, Money.of(499, "EUR"))),
                    Simulation.BEGINNING.plusSeconds(86_400)));
        }
    }

    private void put(String table, Map<String, AttributeValue> item) {
        outside.putItem(request -> request.tableName(table).item(item));
    }
}
