package dev.stampede.simulation.world;

import dev.stampede.fulfilment.parcel.MoveParcel;
import dev.stampede.fulfilment.parcel.dynamodb.StoredSellerParcels;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.order.dynamodb.Orders;
import dev.stampede.model.order.dynamodb.ParcelWrites;
import dev.stampede.model.stock.Shard;
import dev.stampede.selling.offers.ChangeTerms;
import dev.stampede.selling.offers.OfferBook;
import dev.stampede.selling.offers.PublishOffer;
import dev.stampede.selling.offers.dynamodb.DynamoDbCategories;
import dev.stampede.selling.offers.dynamodb.DynamoDbOfferBook;
import dev.stampede.selling.products.CreateProduct;
import dev.stampede.selling.products.dynamodb.DynamoDbProducts;
import dev.stampede.selling.registration.SellerRegister;
import dev.stampede.selling.registration.SetTariff;
import dev.stampede.selling.registration.dynamodb.DynamoDbSellers;
import dev.stampede.selling.stock.AdjustStock;
import dev.stampede.selling.stock.OfferStock;
import dev.stampede.selling.stock.SetStock;
import dev.stampede.selling.stock.dynamodb.DynamoDbStockBook;
import dev.stampede.simulation.Environment;
import java.time.Duration;

/** One environment of what sellers use, put together as its factories do. */
final class SellerDesk {

    /** As in the factory. */
    private static final Duration CONTENTION_BUDGET = Duration.ofSeconds(5);

    private final SellerRegister register;
    private final CreateProduct createProduct;
    private final PublishOffer publishOffer;
    private final OfferBook offers;
    private final ChangeTerms changeTerms;
    private final DynamoDbStockBook stock;
    private final AdjustStock adjustStock;
    private final SetStock setStock;
    private final StoredSellerParcels parcels;
    private final MoveParcel moveParcel;

    SellerDesk(Parts parts, Environment environment) {
        var dynamoDb = parts.database(Boundary.Role.SELLING, environment);
        var clock = environment.clock();
        var retries = parts.retries(dynamoDb, environment, CONTENTION_BUDGET);
        offers = new DynamoDbOfferBook(dynamoDb, Tables.CATALOGUE, Tables.STOCK);
        stock = new DynamoDbStockBook(dynamoDb, Tables.CATALOGUE, Tables.STOCK);
        register = new DynamoDbSellers(dynamoDb, Tables.SELLERS);
        createProduct = new CreateProduct(register, new DynamoDbProducts(dynamoDb, Tables.CATALOGUE));
        publishOffer =
                new PublishOffer(register, offers, new DynamoDbCategories(dynamoDb, Tables.CATALOGUE), retries, clock);
        changeTerms = new ChangeTerms(offers, retries, clock);
        adjustStock = new AdjustStock(stock, retries, clock);
        setStock = new SetStock(stock, retries, clock);
        parcels =
                new StoredSellerParcels(new Orders(dynamoDb, Tables.ORDERS), new ParcelWrites(dynamoDb, Tables.ORDERS));
        moveParcel = new MoveParcel(parcels, (before, after) -> {}, clock);
    }

    SellerRegister register() {
        return register;
    }

    SetTariff setTariff() {
        return new SetTariff(register);
    }

    CreateProduct createProduct() {
        return createProduct;
    }

    PublishOffer publishOffer() {
        return publishOffer;
    }

    ChangeTerms changeTerms() {
        return changeTerms;
    }

    /** The version of the offer's terms, or 0 when there is no such offer. */
    long termsVersion(OfferId offer) {
        return offers.offer(offer).map(found -> found.offer().terms().version()).orElse(0L);
    }

    /** The offer's stock. */
    OfferStock stock(OfferId offer) {
        return OfferStock.of(stock.shards(offer));
    }

    /** How many units of the offer are free. */
    long free(OfferId offer) {
        return stock.shards(offer).stream().mapToLong(Shard::available).sum();
    }

    AdjustStock adjustStock() {
        return adjustStock;
    }

    SetStock setStock() {
        return setStock;
    }

    StoredSellerParcels parcels() {
        return parcels;
    }

    MoveParcel moveParcel() {
        return moveParcel;
    }
}
