package dev.stampede.catalog;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.stampede.catalog.availability.dynamodb.DynamoDbFreeUnits;
import dev.stampede.catalog.browse.RecentCatalogue;
import dev.stampede.catalog.browse.RecentSellerNames;
import dev.stampede.catalog.browse.dynamodb.DynamoDbCatalogue;
import dev.stampede.catalog.browse.dynamodb.DynamoDbSellerNames;
import dev.stampede.catalog.unrouted.KnownRoutes;
import dev.stampede.model.catalogue.dynamodb.Offers;
import dev.stampede.model.stock.dynamodb.Shards;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the catalog together for one environment, from its environment variables. */
@Factory
final class CatalogFactory {

    @Bean
    @Singleton
    RecentCatalogue catalogue(DynamoDbClient dynamoDb, @Value("${catalogue.table}") String table) {
        return new RecentCatalogue(new DynamoDbCatalogue(dynamoDb, table), Ticker.systemTicker());
    }

    @Bean
    @Singleton
    RecentSellerNames sellerNames(DynamoDbClient dynamoDb, @Value("${sellers.table}") String table) {
        return new RecentSellerNames(new DynamoDbSellerNames(dynamoDb, table), Ticker.systemTicker());
    }

    @Bean
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Singleton
    DynamoDbFreeUnits freeUnits(
            DynamoDbClient dynamoDb,
            @Value("${catalogue.table}") String catalogueTable,
            @Value("${stock.table}") String stockTable) {
        return new DynamoDbFreeUnits(new Offers(dynamoDb, catalogueTable), new Shards(dynamoDb, stockTable));
    }

    /** All routes of the API: whoever deploys it knows them. */
    @Bean
    @Singleton
    KnownRoutes routes(@Value("${routes}") List<String> routes) {
        return new KnownRoutes(routes);
    }
}
