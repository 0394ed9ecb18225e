package dev.stampede.selling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.runtime.testing.GatewayRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {

    @Test
    void refuses_a_late_change_and_tells_what_is_registered_now() {
        var seller = TestSeller.registered("BRL");
        seller.put("/v1/seller", TestSeller.details("Second", "BRL", 1));
        seller.put("/v1/seller", TestSeller.details("Third", "BRL", 2));

        var late = seller.put("/v1/seller", TestSeller.details("Second", "BRL", 1));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("changed-since");
        assertThat(late.json().at("/seller/name").asText()).isEqualTo("Third");
        assertThat(late.json().get("version").asLong()).isEqualTo(3);
        assertThat(seller.put("/v1/seller", TestSeller.details("Third", "BRL", 2))
                        .status())
                .isEqualTo(200);
        assertThat(TestSeller.unregistered()
                        .put("/v1/seller", TestSeller.details("Nobody", "BRL", 1))
                        .problem())
                .isEqualTo("seller-not-registered");
    }

    @Test
    void registers_a_seller_and_shows_them() {
        var seller = TestSeller.unregistered();

        var registered = seller.put("/v1/seller", TestSeller.details("Loja", "BRL"));

        assertThat(registered.status()).isEqualTo(200);
        assertThat(registered.json().get("sellerId").asText())
                .isEqualTo(seller.id().value());
        assertThat(seller.get("/v1/seller").json()).isEqualTo(registered.json());
    }

    @Test
    void registering_again_changes_the_details_and_keeps_the_tariff() {
        var seller = TestSeller.registered("BRL");
        seller.put("/v1/seller/tariff", TariffTest.tariff("BRL"));

        var again = seller.put("/v1/seller", TestSeller.details("Loja Nova", "BRL", 1));

        assertThat(again.json().get("name").asText()).isEqualTo("Loja Nova");
        assertThat(seller.get("/v1/seller/tariff").json().get("zones")).hasSize(1);
    }

    @Test
    void a_registered_seller_keeps_their_currency() {
        var seller = TestSeller.registered("BRL");

        var answer = seller.put("/v1/seller", TestSeller.details("Loja", "EUR"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("currency-fixed");
        assertThat(answer.json().get("currency").asText()).isEqualTo("BRL");
        assertThat(seller.get("/v1/seller").json().get("currency").asText()).isEqualTo("BRL");
    }

    @Test
    void names_every_field_that_it_rejects() {
        var answer = TestSeller.unregistered().put("/v1/seller", """
                {"name": "", "city": "Recife", "country": "Brazil", "postalCode": "50000", "currency": "BRL"}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").findValuesAsText("field")).containsExactly("name", "country");
    }

    @Test
    void names_a_missing_an_unknown_and_a_fractional_field() {
        var seller = TestSeller.unregistered();

        var missing = seller.put("/v1/seller", """
                {"name": "Loja", "country": "BR", "postalCode": "50000", "currency": "BRL"}""");
        var unknown = seller.put("/v1/offers/%s/stock".formatted("x"), """
                {"available": 1, "stockVersion": 0, "reserved": 2}""");
        var fractional = seller.put("/v1/offers/%s/stock".formatted("x"), """
                {"available": 1.5, "stockVersion": 0}""");

        assertThat(missing.json().get("errors").findValuesAsText("field")).containsExactly("city");
        assertThat(unknown.json().get("errors").findValuesAsText("field")).containsExactly("reserved");
        assertThat(fractional.json().get("errors").findValuesAsText("field")).containsExactly("available");
        assertThat(fractional.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XQQ", "XXX", "XTS", "XAU", "CLF", "DEM", "eur"})
    void refuses_a_currency_that_nobody_pays_with(String currency) {
        var answer = TestSeller.unregistered().put("/v1/seller", TestSeller.details("Loja", currency));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").findValuesAsText("field")).containsExactly("currency");
    }

    @Test
    void refuses_a_country_that_does_not_exist() {
        var answer = TestSeller.unregistered().put("/v1/seller", details("Loja", "ZZ", "50000"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").findValuesAsText("field")).containsExactly("country");
    }

    @Test
    void wants_a_postal_code_only_where_there_are_some() {
        var seller = TestSeller.unregistered();

        var without = seller.put("/v1/seller", """
                {"name": "Stall", "city": "Hong Kong", "country": "HK", "currency": "HKD"}""");
        var missing = seller.put("/v1/seller", details("Loja", "BR", " - "));

        assertThat(without.status()).isEqualTo(200);
        assertThat(without.json().has("postalCode")).isFalse();
        assertThat(seller.get("/v1/seller").json()).isEqualTo(without.json());
        assertThat(missing.json().get("errors").findValuesAsText("field")).containsExactly("postalCode");
    }

    @Test
    void counts_a_name_in_characters_and_wants_some_of_it_to_be_seen() {
        var seller = TestSeller.unregistered();

        assertThat(seller.put("/v1/seller", details("🐘".repeat(100), "BR", "50000"))
                        .status())
                .isEqualTo(200);
        assertThat(seller.put("/v1/seller", details("🐘".repeat(101), "BR", "50000"))
                        .status())
                .isEqualTo(400);
        assertThat(seller.put("/v1/seller", details("\u200b\u3164", "BR", "50000"))
                        .status())
                .isEqualTo(400);
    }

    private static String details(String name, String country, String postalCode) {
        return """
                {"name": "%s", "city": "Recife", "country": "%s", "postalCode": "%s", "currency": "BRL"}""".formatted(name, country, postalCode);
    }

    @Test
    void answers_404_before_the_registration() {
        var answer = TestSeller.unregistered().get("/v1/seller");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void is_only_for_sellers() {
        var api = TestSeller.unregistered().api();

        assertThat(GatewayRequest.of("GET", "/v1/seller")
                        .by("someone", "shopper")
                        .to(api)
                        .status())
                .isEqualTo(403);
        assertThat(GatewayRequest.of("GET", "/v1/seller").to(api).status()).isEqualTo(401);
    }
}
