package dev.stampede.fulfilment;

import dev.stampede.fulfilment.parcel.MoveParcel;
import dev.stampede.fulfilment.parcel.SellerParcels;
import dev.stampede.fulfilment.parcel.dynamodb.StoredSellerParcels;
import dev.stampede.fulfilment.telemetry.MoveLog;
import dev.stampede.model.order.dynamodb.Orders;
import dev.stampede.model.order.dynamodb.ParcelWrites;
import dev.stampede.runtime.telemetry.Measurements;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Wires what shows and moves parcels, and what all of fulfilment shares. */
@Factory
final class ParcelsFactory {

    @Bean
    @Singleton
    Orders orders(DynamoDbClient dynamoDb, @Value("${orders.table}") String table) {
        return new Orders(dynamoDb, table);
    }

    @Bean
    @Singleton
    MoveLog moveLog(Measurements measurements) {
        return new MoveLog(measurements, Clock.systemUTC());
    }

    @Bean
    @Singleton
    SellerParcels sellerParcels(DynamoDbClient dynamoDb, Orders orders, @Value("${orders.table}") String table) {
        return new StoredSellerParcels(orders, new ParcelWrites(dynamoDb, table));
    }

    @Bean
    @Singleton
    MoveParcel moveParcel(SellerParcels parcels, MoveLog log) {
        return new MoveParcel(parcels, log, Clock.systemUTC());
    }
}
