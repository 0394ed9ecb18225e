package dev.stampede.command.seed;

import dev.stampede.client.Account;
import dev.stampede.client.Amount;
import dev.stampede.client.SellerDesk;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * Sellers and products that we made up.
 *
 * @param sellers who sells
 * @param products what they sell
 */
public record SeedCatalogue(List<SeedSeller> sellers, List<SeedProduct> products) {

    private static final String CURRENCY = "EUR";

    /** A seller with their tariff. */
    public record SeedSeller(Account account, SellerDesk.Profile profile, List<SellerDesk.Zone> zones) {}

    /** A product with its offers, the first one by the seller who describes it. */
    public record SeedProduct(String sku, SellerDesk.Product product, List<SeedOffer> offers) {}

    /** One seller's offer. */
    public record SeedOffer(Account seller, Amount price, long stock) {}

    /** Reads the catalogue. */
    public static SeedCatalogue read() {
        var tariffs = new SeedFile("tariffs.csv").rows();
        return new SeedCatalogue(
                new SeedFile("sellers.csv")
                        .rows().stream().map(row -> seller(row, tariffs)).toList(),
                new SeedFile("products.csv")
                        .rows().stream().map(SeedCatalogue::product).toList());
    }

    /** The account of the seller of that name, if it is one of these. */
    public Optional<Account> sellerNamed(String name) {
        return sellers.stream()
                .filter(seller -> seller.profile().name().equals(name))
                .map(SeedSeller::account)
                .findFirst();
    }

    private static SeedSeller seller(CSVRecord row, List<CSVRecord> tariffs) {
        var profile = new SellerDesk.Profile(
                row.get("name"), row.get("city"), row.get("country"), row.get("postal_code"), CURRENCY);
        var zones = new ArrayList<SellerDesk.Zone>();
        for (var rate : tariffs) {
            if (rate.get("account").equals(row.get("account"))) {
                addRate(zones, rate);
            }
        }
        return new SeedSeller(Account.seller(row.get("account")), profile, zones);
    }

    /** A zone's bands stand in rows of their own; a zone of several countries is several zones to the shop. */
    private static void addRate(List<SellerDesk.Zone> zones, CSVRecord rate) {
        var band = new SellerDesk.Band(Integer.parseInt(rate.get("up_to_grams")), money(rate.get("price")));
        var prefixes = List.of(rate.get("postal_prefixes").split(" ", -1));
        for (var country : rate.get("country").split(" ", -1)) {
            var name = "%s (%s)".formatted(rate.get("zone"), country);
            var bands = new ArrayList<SellerDesk.Band>();
            zones.stream().filter(zone -> zone.name().equals(name)).forEach(zone -> bands.addAll(zone.bands()));
            zones.removeIf(zone -> zone.name().equals(name));
            bands.add(band);
            zones.add(new SellerDesk.Zone(name, country, prefixes, bands));
        }
    }

    private static SeedProduct product(CSVRecord row) {
        var product = new SellerDesk.Product(
                row.get("category"),
                row.get("title"),
                row.get("description"),
                Integer.parseInt(row.get("weight_grams")));
        var offers = Arrays.stream(row.get("offers").split("\\|", -1))
                .map(SeedCatalogue::offer)
                .toList();
        return new SeedProduct(row.get("sku"), product, offers);
    }

    private static SeedOffer offer(String text) {
        var parts = text.split(" ", -1);
        return new SeedOffer(Account.seller(parts[0]), money(parts[1]), Long.parseLong(parts[2]));
    }

    private static Amount money(String decimal) {
        return new Amount(new BigDecimal(decimal).movePointRight(2).longValueExact(), CURRENCY);
    }
}
