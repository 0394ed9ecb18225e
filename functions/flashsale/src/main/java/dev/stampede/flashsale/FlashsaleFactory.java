package dev.stampede.flashsale;

import dev.stampede.flashsale.sale.Sales;
import dev.stampede.flashsale.sale.dynamodb.DynamoDbSales;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the sales together for one environment, from its environment variables. */
@Factory
final class FlashsaleFactory {

    @Bean
    @Singleton
    Sales sales(DynamoDbClient dynamoDb, @Value("${sales.table}") String table) {
        return new DynamoDbSales(dynamoDb, table);
    }
}
