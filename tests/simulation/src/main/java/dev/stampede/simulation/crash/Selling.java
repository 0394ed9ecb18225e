package dev.stampede.simulation.crash;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.money.Money;
import dev.stampede.model.shipping.Destination;
import dev.stampede.model.shipping.Tariff;
import dev.stampede.model.shipping.WeightBand;
import dev.stampede.model.shipping.Zone;
import dev.stampede.selling.offers.ChangeTerms;
import dev.stampede.selling.offers.NewOffer;
import dev.stampede.selling.offers.PublishOffer;
import dev.stampede.selling.offers.RefreshStockLevel;
import dev.stampede.selling.offers.TermsChange;
import dev.stampede.selling.offers.dynamodb.DynamoDbCategories;
import dev.stampede.selling.offers.dynamodb.DynamoDbOfferBook;
import dev.stampede.selling.products.CreateProduct;
import dev.stampede.selling.products.NewProduct;
import dev.stampede.selling.products.dynamodb.DynamoDbProducts;
import dev.stampede.selling.registration.SellerDetails;
import dev.stampede.selling.registration.SetTariff;
import dev.stampede.selling.registration.dynamodb.DynamoDbSellers;
import dev.stampede.selling.stock.AdjustStock;
import dev.stampede.selling.stock.NewAdjustment;
import dev.stampede.selling.stock.NewSetting;
import dev.stampede.selling.stock.SetStock;
import dev.stampede.selling.stock.dynamodb.DynamoDbStockBook;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.world.Boundary.Role;
import dev.stampede.simulation.world.Tables;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;

/** Selling's use cases in one environment, put together as its factory does. Each answers what its seller is told. */
final class Selling {

    private static final Duration BUDGET = Duration.ofSeconds(5);

    private final DynamoDbSellers sellers;
    private final CreateProduct createProduct;
    private final PublishOffer publishOffer;
    private final ChangeTerms changeTerms;
    private final RefreshStockLevel refreshStockLevel;
    private final SetStock setStock;
    private final AdjustStock adjustStock;

    Selling(Market market, Environment environment) {
        var dynamoDb = market.dynamoDb(environment, Role.SELLING);
        var retries = market.retries(environment, dynamoDb, BUDGET);
        var offers = new DynamoDbOfferBook(dynamoDb, Tables.CATALOGUE, Tables.STOCK);
        var stock = new DynamoDbStockBook(dynamoDb, Tables.CATALOGUE, Tables.STOCK);
        Clock clock = environment.clock();
        sellers = new DynamoDbSellers(dynamoDb, Tables.SELLERS);
        createProduct = new CreateProduct(sellers, new DynamoDbProducts(dynamoDb, Tables.CATALOGUE));
        publishOffer =
                new PublishOffer(sellers, offers, new DynamoDbCategories(dynamoDb, Tables.CATALOGUE), retries, clock);
        changeTerms = new ChangeTerms(offers, retries, clock);
        refreshStockLevel = new RefreshStockLevel(offers, stock, retries, clock);
        setStock = new SetStock(stock, retries, clock);
        adjustStock = new AdjustStock(stock, retries, clock);
    }

    String register(SellerId seller) {
        var details =
                new SellerDetails("Seller", "Berlin", new Destination("DE", "10115"), Currency.getInstance("EUR"));
        return String.valueOf(sellers.register(seller, details, 0));
    }

    String setTariff(SellerId seller) {
        return setTariff(seller, 499);
    }

    String setTariff(SellerId seller, long minorUnits) {
        var band = new WeightBand(5_000, Money.of(minorUnits, "EUR"));
        var tariff = new Tariff(List.of(new Zone("Germany", "DE", List.of(""), List.of(band))));
        return String.valueOf(new SetTariff(sellers).set(seller, tariff, 0));
    }

    /** Creates the product of one of the {@link Goods}. */
    String create(OfferId offer) {
        var key = offer.equals(Goods.LAMP) ? "lamp" : "kettle";
        return String.valueOf(createProduct.create(offer.seller(), key, new NewProduct("kitchen", key, "", "", 1_200)));
    }

    String publish(OfferId offer, long units, int shards) {
        return String.valueOf(publishOffer.publish(new NewOffer(
                offer.seller(),
                "publish " + offer,
                offer.product(),
                "SKU",
                Goods.PRICE,
                units,
                shards,
                NewOffer.Window.ALWAYS)));
    }

    String changePrice(OfferId offer, long minorUnits) {
        return change(offer, new TermsChange.Price(Money.of(minorUnits, "EUR")));
    }

    String change(OfferId offer, TermsChange change) {
        return String.valueOf(changeTerms.change(offer, change, 1, "one"));
    }

    String setStock(OfferId offer, long units) {
        return String.valueOf(setStock.set(new NewSetting(offer, units, 0)));
    }

    String refreshStockLevel(OfferId offer) {
        refreshStockLevel.of(offer);
        return "refreshed";
    }

    /** Answers without the movement, whose time is when it happened. */
    String adjustStock(OfferId offer, long units) {
        return adjustStock
                .adjust(new NewAdjustment(offer, "adjust", units, "delivery"))
                .getClass()
                .getSimpleName();
    }
}
