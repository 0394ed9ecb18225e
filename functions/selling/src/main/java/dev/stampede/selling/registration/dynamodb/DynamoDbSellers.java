package dev.stampede.selling.registration.dynamodb;

import dev.stampede.model.id.SellerId;
import dev.stampede.model.seller.Seller;
import dev.stampede.model.seller.dynamodb.Sellers;
import dev.stampede.model.seller.dynamodb.SellersTable;
import dev.stampede.model.shipping.Tariff;
import dev.stampede.selling.registration.Registration;
import dev.stampede.selling.registration.SellerDetails;
import dev.stampede.selling.registration.SellerRegister;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The register in the sellers' table: each change is one conditional write. */
public final class DynamoDbSellers implements SellerRegister {

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Sellers sellers;

    /** Keeps sellers in the table of that name. */
    public DynamoDbSellers(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.sellers = new Sellers(dynamoDb, table);
    }

    @Override
    public Optional<Seller> find(SellerId id) {
        return Optional.ofNullable(sellers.find(List.of(id)).get(id));
    }

    @Override
    public Registration register(SellerId id, SellerDetails details) {
        try {
            var answer = dynamoDb.updateItem(update -> update.tableName(table)
                    .key(SellersTable.key(id))
                    .updateExpression("SET #name = :name, city = :city, country = :country, postalCode = :postalCode,"
                            + " currency = :currency, zones = if_not_exists(zones, :none)")
                    .conditionExpression("attribute_not_exists(sellerId) OR currency = :currency")
                    .expressionAttributeNames(Map.of("#name", "name")) // a reserved word
                    .expressionAttributeValues(values(details))
                    .returnValues(ReturnValue.ALL_NEW)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new Registration.Registered(SellersTable.SELLERS.toRecord(answer.attributes()));
        } catch (ConditionalCheckFailedException e) {
            return new Registration.CurrencyIsFixed(
                    SellersTable.SELLERS.toRecord(e.item()).currency());
        }
    }

    @Override
    public void setTariff(SellerId id, Tariff tariff) {
        dynamoDb.updateItem(update -> update.tableName(table)
                .key(SellersTable.key(id))
                .updateExpression("SET zones = :zones")
                .conditionExpression("attribute_exists(sellerId)")
                .expressionAttributeValues(Map.of(":zones", SellersTable.zones(tariff))));
    }

    private static Map<String, AttributeValue> values(SellerDetails details) {
        return Map.of(
                ":name", AttributeValue.fromS(details.name()),
                ":city", AttributeValue.fromS(details.city()),
                ":country", AttributeValue.fromS(details.origin().country()),
                ":postalCode", AttributeValue.fromS(details.origin().postalCode()),
                ":currency", AttributeValue.fromS(details.currency().getCurrencyCode()),
                ":none", AttributeValue.fromL(List.of()));
    }
}
