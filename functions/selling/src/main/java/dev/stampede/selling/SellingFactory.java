package dev.stampede.selling;

import dev.stampede.model.dynamodb.Pause;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.selling.offers.ChangeTerms;
import dev.stampede.selling.offers.OfferBook;
import dev.stampede.selling.offers.PublishOffer;
import dev.stampede.selling.offers.RefreshStockLevel;
import dev.stampede.selling.offers.dynamodb.DynamoDbCategories;
import dev.stampede.selling.offers.dynamodb.DynamoDbOfferBook;
import dev.stampede.selling.products.CreateProduct;
import dev.stampede.selling.products.dynamodb.DynamoDbProducts;
import dev.stampede.selling.registration.SellerRegister;
import dev.stampede.selling.registration.SetTariff;
import dev.stampede.selling.registration.dynamodb.DynamoDbSellers;
import dev.stampede.selling.stock.AdjustStock;
import dev.stampede.selling.stock.SetStock;
import dev.stampede.selling.stock.StockBook;
import dev.stampede.selling.stock.dynamodb.DynamoDbStockBook;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts selling together for one environment, from its environment variables. */
@Factory
final class SellingFactory {

    /** How long a request looks for a way through contention; the seller waits meanwhile. */
    private static final Duration CONTENTION_BUDGET = Duration.ofSeconds(5);

    private final Clock clock = Clock.systemUTC();
    private final DynamoDbClient dynamoDb;
    private final Retries retries;

    SellingFactory(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
        this.retries =
                new Retries(new Transactions(dynamoDb), clock, Pause.real(), new SecureRandom(), CONTENTION_BUDGET);
    }

    @Bean
    @Singleton
    SellerRegister sellers(@Value("${sellers.table}") String table) {
        return new DynamoDbSellers(dynamoDb, table);
    }

    @Bean
    @Singleton
    OfferBook offers(@Value("${catalogue.table}") String catalogueTable, @Value("${stock.table}") String stockTable) {
        return new DynamoDbOfferBook(dynamoDb, catalogueTable, stockTable);
    }

    @Bean
    @Singleton
    StockBook stock(@Value("${catalogue.table}") String catalogueTable, @Value("${stock.table}") String stockTable) {
        return new DynamoDbStockBook(dynamoDb, catalogueTable, stockTable);
    }

    @Bean
    @Singleton
    SetTariff setTariff(SellerRegister sellers) {
        return new SetTariff(sellers);
    }

    @Bean
    @Singleton
    CreateProduct createProduct(SellerRegister sellers, @Value("${catalogue.table}") String table) {
        return new CreateProduct(sellers, new DynamoDbProducts(dynamoDb, table));
    }

    @Bean
    @Singleton
    PublishOffer publishOffer(SellerRegister sellers, OfferBook offers, @Value("${catalogue.table}") String table) {
        return new PublishOffer(sellers, offers, new DynamoDbCategories(dynamoDb, table), retries, clock);
    }

    @Bean
    @Singleton
    ChangeTerms changeTerms(OfferBook offers) {
        return new ChangeTerms(offers, retries, clock);
    }

    @Bean
    @Singleton
    RefreshStockLevel refreshStockLevel(OfferBook offers, StockBook stock) {
        return new RefreshStockLevel(offers, stock, retries, clock);
    }

    @Bean
    @Singleton
    SetStock setStock(StockBook stock) {
        return new SetStock(stock, retries, clock);
    }

    @Bean
    @Singleton
    AdjustStock adjustStock(StockBook stock) {
        return new AdjustStock(stock, retries, clock);
    }
}
