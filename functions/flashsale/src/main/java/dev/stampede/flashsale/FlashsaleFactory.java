package dev.stampede.flashsale;

import com.github.benmanes.caffeine.cache.Ticker;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.stampede.flashsale.sale.AbandonedReservations;
import dev.stampede.flashsale.sale.AmendSale;
import dev.stampede.flashsale.sale.FollowSale;
import dev.stampede.flashsale.sale.Reshard;
import dev.stampede.flashsale.sale.ReturnUnits;
import dev.stampede.flashsale.sale.SaleBook;
import dev.stampede.flashsale.sale.SaleChanges;
import dev.stampede.flashsale.sale.SaleStock;
import dev.stampede.flashsale.sale.ScheduleSale;
import dev.stampede.flashsale.sale.ShowSale;
import dev.stampede.flashsale.sale.TendSales;
import dev.stampede.flashsale.sale.dynamodb.DynamoDbSaleStock;
import dev.stampede.flashsale.sale.dynamodb.DynamoDbSales;
import dev.stampede.model.dynamodb.Pause;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.order.dynamodb.ReservedOrders;
import dev.stampede.model.order.dynamodb.StaleReservations;
import dev.stampede.model.stock.dynamodb.Reservations;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the sales together for one environment, from its environment variables. */
@Factory
final class FlashsaleFactory {

    /** How long a change looks for a way through contention; whoever asked for it waits meanwhile. */
    private static final Duration CONTENTION_BUDGET = Duration.ofSeconds(5);

    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final DynamoDbClient dynamoDb;
    private final Retries retries;

    FlashsaleFactory(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
        this.retries = new Retries(new Transactions(dynamoDb), clock, Pause.real(), random, CONTENTION_BUDGET);
    }

    @Bean
    @Singleton
    SaleBook sales(@Value("${sales.table}") String table) {
        return new DynamoDbSales(dynamoDb, table);
    }

    @Bean
    @Singleton
    SaleStock saleStock(
            @Value("${sales.table}") String salesTable,
            @Value("${catalogue.table}") String catalogueTable,
            @Value("${stock.table}") String stockTable) {
        return new DynamoDbSaleStock(dynamoDb, salesTable, catalogueTable, stockTable);
    }

    @Bean
    @Singleton
    ScheduleSale scheduleSale(SaleBook sales, SaleStock stock) {
        return new ScheduleSale(sales, stock, retries, clock, random);
    }

    @Bean
    @Singleton
    ShowSale showSale(SaleBook sales, SaleStock stock) {
        return new ShowSale(sales, stock, clock, Ticker.systemTicker());
    }

    @Bean
    @Singleton
    FollowSale followSale(SaleStock stock) {
        var reshard = new Reshard(
                stock, retries, clock, () -> UuidCreator.getTimeOrderedEpoch().toString());
        return new FollowSale(stock, reshard, retries);
    }

    @Bean
    @Singleton
    SaleChanges saleChanges(SaleBook sales, FollowSale offers) {
        return SaleChanges.by(new AmendSale(sales, offers, retries, clock));
    }

    @Bean
    @Singleton
    TendSales tendSales(SaleBook sales, SaleStock stock, FollowSale offers, AbandonedReservations reservations) {
        return new TendSales(
                sales, stock, offers, reservations, new ReturnUnits(stock, retries, clock), retries, clock);
    }

    @Bean
    @Singleton
    AbandonedReservations abandonedReservations(
            @Value("${stock.table}") String stockTable, @Value("${orders.table}") String ordersTable) {
        return new StaleReservations(
                new Reservations(dynamoDb, stockTable), new ReservedOrders(dynamoDb, ordersTable, stockTable))::resolve;
    }
}
