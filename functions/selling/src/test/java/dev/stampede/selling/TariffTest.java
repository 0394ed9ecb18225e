package dev.stampede.selling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TariffTest {

    static String tariff(String currency) {
        return """
                {"zones": [%s]}""".formatted(zone(currency, "\"5\", \"6\""));
    }

    private static String zone(String currency, String prefixes) {
        return """
                {"name": "Nordeste", "country": "BR", "postalPrefixes": [%s],
                 "bands": [{"upToGrams": 500, "price": {"minorUnits": 1290, "currency": "%s"}}]}""".formatted(prefixes, currency);
    }

    /** A tariff of that many zones, each with 500 prefixes of 16 characters. */
    private static String largeTariff(int zones) {
        return """
                {"zones": [%s]}""".formatted(IntStream.range(0, zones)
                .mapToObj(i -> zone("BRL", prefixes(500 * i)))
                .collect(Collectors.joining(",")));
    }

    private static String prefixes(int first) {
        return IntStream.range(first, first + 500)
                .mapToObj("\"%016d\""::formatted)
                .collect(Collectors.joining(","));
    }

    @Test
    void refuses_a_late_tariff_and_tells_the_one_of_now() {
        var seller = TestSeller.registered("BRL");
        var first = tariff("BRL");
        var second = first.replace("{\"zones\"", "{\"version\": 1, \"zones\"")
                .replaceFirst("\"name\": \"[^\"]*\"", "\"name\": \"Other\"");
        assertThat(seller.put("/v1/seller/tariff", first).json().get("version").asLong())
                .isEqualTo(1);
        assertThat(seller.put("/v1/seller/tariff", second).json().get("version").asLong())
                .isEqualTo(2);

        var late = seller.put("/v1/seller/tariff", first);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("changed-since");
        assertThat(late.json().get("version").asLong()).isEqualTo(2);
        assertThat(late.json().at("/tariff/zones/0/name").asText()).isEqualTo("Other");
        assertThat(seller.put("/v1/seller/tariff", second).status()).isEqualTo(200);
    }

    @Test
    void stores_a_tariff_and_shows_it() {
        var seller = TestSeller.registered("BRL");

        var stored = seller.put("/v1/seller/tariff", tariff("BRL"));

        assertThat(stored.status()).isEqualTo(200);
        assertThat(seller.get("/v1/seller/tariff").json()).isEqualTo(stored.json());
        assertThat(stored.json().at("/zones/0/postalPrefixes/1").asText()).isEqualTo("6");
        assertThat(stored.json().at("/zones/0/bands/0/price/minorUnits").asLong())
                .isEqualTo(1290);
    }

    @Test
    void names_a_prefix_that_stands_in_two_zones_however_it_is_written() {
        var seller = TestSeller.registered("BRL");

        var twice = seller.put("/v1/seller/tariff", """
                {"zones": [%s, %s]}""".formatted(
                        zone("BRL", "\"01310-1\", \"5\""), zone("BRL", "\"6\", \"013101\"")));

        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.json().get("errors").findValuesAsText("field")).containsExactly("zones[1].postalPrefixes[1]");
    }

    @Test
    void needs_prefixes_only_where_there_are_postal_codes() {
        var seller = TestSeller.registered("BRL");
        var zone = """
                {"zones": [{"name": "All", "country": "%s",
                            "bands": [{"upToGrams": 500, "price": {"minorUnits": 1, "currency": "BRL"}}]}]}""";

        var without = seller.put("/v1/seller/tariff", zone.formatted("HK"));
        var missing = seller.put("/v1/seller/tariff", zone.formatted("BR"));

        assertThat(without.status()).isEqualTo(200);
        assertThat(without.json().at("/zones/0/postalPrefixes/0").asText()).isEmpty();
        assertThat(missing.json().get("errors").findValuesAsText("field")).containsExactly("zones[0].postalPrefixes");
    }

    @Test
    void needs_a_registration() {
        var answer = TestSeller.unregistered().put("/v1/seller/tariff", tariff("BRL"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("seller-not-registered");
    }

    @Test
    void refuses_prices_in_another_currency_than_the_sellers() {
        var answer = TestSeller.registered("BRL").put("/v1/seller/tariff", tariff("EUR"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("currency-mismatch");
        assertThat(answer.json().get("currency").asText()).isEqualTo("BRL");
    }

    @Test
    void names_the_fields_inside_it_that_it_rejects() {
        var answer = TestSeller.registered("BRL").put("/v1/seller/tariff", """
                {"zones": [{"name": "Nordeste", "country": "BR", "postalPrefixes": ["5", "!"],
                            "bands": [{"upToGrams": 0, "price": {"minorUnits": 1, "currency": "BRL"}}]}]}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").findValuesAsText("field"))
                .containsExactly("zones[0].bands[0].upToGrams", "zones[0].postalPrefixes[1]");
    }

    @Test
    void stores_a_tariff_that_only_just_fits_an_item() {
        var answer = TestSeller.registered("BRL").put("/v1/seller/tariff", largeTariff(38));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void refuses_a_tariff_that_no_item_could_hold() {
        var answer = TestSeller.registered("BRL").put("/v1/seller/tariff", largeTariff(50));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").findValuesAsText("field")).containsExactly("zones");
    }
}
