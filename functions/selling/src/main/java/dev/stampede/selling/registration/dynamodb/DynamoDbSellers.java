package dev.stampede.selling.registration.dynamodb;

import dev.stampede.model.id.SellerId;
import dev.stampede.model.seller.Seller;
import dev.stampede.model.seller.dynamodb.Sellers;
import dev.stampede.model.seller.dynamodb.SellersTable;
import dev.stampede.model.shipping.Tariff;
import dev.stampede.selling.registration.Registration;
import dev.stampede.selling.registration.SellerDetails;
import dev.stampede.selling.registration.SellerRegister;
import java.util.HashMap;
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

    /** A seller who was stored before there were versions is at the first. */
    private static final String CHANGES =
            "currency = :currency" + " AND (version = :read OR (attribute_not_exists(version) AND :read = :first))";

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
    public Registration register(SellerId id, SellerDetails details, long basedOn) {
        try {
            var answer = dynamoDb.updateItem(update -> update.tableName(table)
                    .key(SellersTable.key(id))
                    .updateExpression("SET #name = :name, city = :city, country = :country, postalCode = :postalCode,"
                            + " currency = :currency, zones = if_not_exists(zones, :none), version = :next")
                    .conditionExpression(basedOn == 0 ? "attribute_not_exists(sellerId)" : CHANGES)
                    .expressionAttributeNames(Map.of("#name", "name")) // a reserved word
                    .expressionAttributeValues(values(details, basedOn))
                    .returnValues(ReturnValue.ALL_NEW)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new Registration.Registered(SellersTable.SELLERS.toRecord(answer.attributes()));
        } catch (ConditionalCheckFailedException e) {
            return e.hasItem() && !e.item().isEmpty()
                    ? found(SellersTable.SELLERS.toRecord(e.item()), details)
                    : new Registration.NotRegistered();
        }
    }

    private static Registration found(Seller seller, SellerDetails wanted) {
        if (!seller.currency().equals(wanted.currency())) {
            return new Registration.CurrencyIsFixed(seller.currency());
        }
        return SellerDetails.of(seller).equals(wanted)
                ? new Registration.Registered(seller)
                : new Registration.ChangedSince(seller);
    }

    @Override
    public TariffReplacement replaceTariff(SellerId id, Tariff tariff, long basedOn) {
        try {
            dynamoDb.updateItem(update -> update.tableName(table)
                    .key(SellersTable.key(id))
                    .updateExpression("SET zones = :zones, tariffVersion = :next")
                    .conditionExpression("attribute_exists(sellerId) AND (tariffVersion = :read"
                            + " OR (attribute_not_exists(tariffVersion) AND :read = :none))")
                    .expressionAttributeValues(Map.of(
                            ":zones", SellersTable.zones(tariff),
                            ":read", number(basedOn),
                            ":next", number(basedOn + 1),
                            ":none", number(0))));
            return TariffReplacement.REPLACED;
        } catch (ConditionalCheckFailedException e) {
            return TariffReplacement.CHANGED_SINCE;
        }
    }

    private static Map<String, AttributeValue> values(SellerDetails details, long basedOn) {
        var values = new HashMap<>(values(details));
        values.put(":next", number(basedOn + 1));
        if (basedOn > 0) {
            values.put(":read", number(basedOn));
            values.put(":first", number(1));
        }
        return values;
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
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
