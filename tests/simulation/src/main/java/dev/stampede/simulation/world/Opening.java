package dev.stampede.simulation.world;

import dev.stampede.model.catalogue.Access;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.model.id.DerivedId;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.money.Money;
import dev.stampede.model.shipping.Destination;
import dev.stampede.model.shipping.Tariff;
import dev.stampede.model.shipping.WeightBand;
import dev.stampede.model.shipping.Zone;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.StockMovement.Kind;
import dev.stampede.model.stock.dynamodb.StockTable;
import dev.stampede.selling.offers.NewOffer;
import dev.stampede.selling.offers.Publication;
import dev.stampede.selling.products.NewProduct;
import dev.stampede.selling.products.ProductCreation;
import dev.stampede.selling.registration.SellerDetails;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Puts everything on offer before the doors open, when nothing goes wrong yet. */
final class Opening {

    /** Until then all is on offer, and nobody has asked for anything. */
    static final Duration DOORS = Duration.ofSeconds(30);

    static final Destination DESTINATION = new Destination("DE", "10115");

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final int PRICE = 1_000;

    private final Parts parts;
    private final SellerDesk desk;
    private final DynamoDbClient dynamoDb;
    private final RandomGenerator random;
    private final List<Ware> wares = new ArrayList<>();

    Opening(Parts parts) {
        this.parts = parts;
        Environment outside = parts.simulation().outside();
        this.desk = new SellerDesk(parts, outside);
        this.dynamoDb = parts.database().client(outside);
        this.random = parts.simulation().random("opening");
    }

    /** All that is on offer. */
    List<Ware> wares() {
        return List.copyOf(wares);
    }

    /** Draws what there is and puts it on offer. */
    void run() {
        int sellers = 1 + random.nextInt(2);
        for (int seller = 0; seller < sellers; seller++) {
            register("seller " + seller);
        }
        int ordinary = 1 + random.nextInt(3);
        for (int i = 0; i < ordinary; i++) {
            var ware = publish("seller " + random.nextInt(sellers), "thing " + i);
            wares.add(ware);
            if (i == 0 || random.nextInt(3) == 0) {
                wares.add(putIntoSale(ware.offer()));
            }
        }
    }

    private void register(String account) {
        var seller = SellerId.ofAccount(account);
        desk.register().register(seller, new SellerDetails(account, "Berlin", DESTINATION, EURO), 0);
        var bands = List.of(new WeightBand(1_000_000, new Money(499, EURO)));
        desk.setTariff()
                .set(seller, new Tariff(List.of(new Zone("all", DESTINATION.country(), List.of(""), bands))), 0);
    }

    private Ware publish(String account, String name) {
        var seller = SellerId.ofAccount(account);
        var product = new NewProduct("things", name, name, "https://example.com/" + name.replace(' ', '-'), 500);
        if (!(desk.createProduct().create(seller, name, product) instanceof ProductCreation.Created created)) {
            throw new IllegalStateException("No product " + name);
        }
        int stock = 1 + random.nextInt(25);
        var offer = new NewOffer(
                seller,
                name,
                created.product().id(),
                name,
                new Money(PRICE, EURO),
                stock,
                1 + random.nextInt(4),
                NewOffer.Window.ALWAYS);
        if (!(desk.publishOffer().publish(offer) instanceof Publication.Published published)) {
            throw new IllegalStateException("No offer " + name);
        }
        return new Ware(published.offer(), stock);
    }

    private Ware putIntoSale(Offer ordinary) {
        var id = ordinary.id().inSale(SaleId.scheduledBy(ordinary.sellerName(), ordinary.sku()));
        var opens = Simulation.BEGINNING.plus(DOORS).plusSeconds(random.nextInt(10));
        var closes = random.nextInt(3) == 0 ? opens.plusSeconds(20 + random.nextInt(100)) : Terms.NEVER;
        int perShopper = random.nextBoolean() ? 1 + random.nextInt(4) : 0;
        int shards = 1 + random.nextInt(8);
        int stock = 1 + random.nextInt(40);
        var offer = new Offer(
                id,
                ordinary.sku(),
                ordinary.title(),
                ordinary.sellerName(),
                ordinary.weightGrams(),
                Terms.opening(new Money(PRICE / 2, EURO), opens, closes),
                shards,
                new Access(perShopper, Access.Admission.OPEN));
        store(offer, stock, parts.simulation().clock().instant());
        return new Ware(offer, stock);
    }

    private void store(Offer offer, int stock, Instant now) {
        var units = StockMovement.evenly(stock, offer.shards());
        var opening = new StockMovement(
                DerivedId.of("opening", offer.id().value()), Kind.OPENING, offer.id(), units, "opening stock", "", now);
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(Tables.CATALOGUE)
                        .item(CatalogueTable.OFFERS.toItem(offer))
                        .build())
                .build());
        writes.add(StockTable.record(Tables.STOCK, opening));
        units.forEach((number, free) -> writes.add(
                StockTable.open(Tables.STOCK, Shard.of(offer.id(), number, offer.shards(), free, offer.terms()))));
        // Nothing goes wrong yet, but a cramped partition may be full for a second.
        parts.retries(dynamoDb, parts.simulation().outside(), Duration.ofSeconds(10))
                .untilSettled(offer.id().value(), attempt -> writes);
    }
}
