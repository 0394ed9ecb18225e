package dev.stampede.model.seller.dynamodb;

import dev.stampede.model.dynamodb.RecordSchema;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.seller.Seller;
import dev.stampede.model.shipping.Destination;
import dev.stampede.model.shipping.Tariff;
import dev.stampede.model.shipping.WeightBand;
import dev.stampede.model.shipping.Zone;
import java.util.Currency;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names, keys and schemas of the sellers' table. */
public final class SellersTable {

    /** The partition key. */
    public static final String SELLER_ID = "sellerId";

    /** Counts the changes of a seller's details. */
    public static final String VERSION = "version";

    /** Counts the changes of a seller's tariff. */
    public static final String TARIFF_VERSION = "tariffVersion";

    private static final RecordSchema<WeightBand> BANDS = RecordSchema.of(WeightBand.class)
            .number("upToGrams", band -> (long) band.upToGrams())
            .money("price", WeightBand::price)
            .build(a -> new WeightBand(a.integer("upToGrams"), a.money("price")));

    private static final RecordSchema<Zone> ZONES = RecordSchema.of(Zone.class)
            .string("name", Zone::name)
            .string("country", Zone::country)
            .strings("postalPrefixes", Zone::postalPrefixes)
            .documents("bands", WeightBand.class, BANDS, Zone::bands)
            .build(a -> new Zone(
                    a.string("name"),
                    a.string("country"),
                    a.list("postalPrefixes", String.class),
                    a.list("bands", WeightBand.class)));

    /** How a seller is stored. */
    public static final RecordSchema<Seller> SELLERS = RecordSchema.of(Seller.class)
            .string(SELLER_ID, seller -> seller.id().value())
            .string("name", Seller::name)
            .string("city", Seller::city)
            .string("country", seller -> seller.origin().country())
            .string("postalCode", seller -> seller.origin().postalCode())
            .string("currency", seller -> seller.currency().getCurrencyCode())
            .documents("zones", Zone.class, ZONES, seller -> seller.tariff().zones())
            .number(VERSION, seller -> seller.versions().details())
            .number(TARIFF_VERSION, seller -> seller.versions().tariff())
            .build(a -> new Seller(
                    new SellerId(a.string(SELLER_ID)),
                    a.string("name"),
                    a.string("city"),
                    new Destination(a.string("country"), a.string("postalCode")),
                    Currency.getInstance(a.string("currency")),
                    new Tariff(a.list("zones", Zone.class)),
                    new Seller.Versions(a.numberOr(VERSION, 1), a.numberOr(TARIFF_VERSION, 0))));

    private SellersTable() {}

    /** The key of a seller. */
    public static Map<String, AttributeValue> key(SellerId seller) {
        return Map.of(SELLER_ID, AttributeValue.fromS(seller.value()));
    }

    /** A tariff as the seller's attribute {@code zones} holds it. */
    public static AttributeValue zones(Tariff tariff) {
        return AttributeValue.fromL(tariff.zones().stream()
                .map(zone -> AttributeValue.fromM(ZONES.toItem(zone)))
                .toList());
    }
}
