package dev.stampede.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MarketplaceStackTest {

    @Test
    void takes_these_parameters_and_no_others() {
        assertThat(Marketplace.DEV.findParameters("*").keySet())
                .containsExactlyInAnyOrder("TokenIssuer", "TokenAudience", "PaymentProviderUrl");
    }

    @Test
    void tells_where_the_api_answers_and_how_the_tables_are_called() {
        assertThat(Marketplace.DEV.findOutputs("*").keySet())
                .containsExactlyInAnyOrder("ApiUrl", "CatalogueTable", "StockTable", "OrdersTable", "SellersTable");
    }

    @Test
    void signs_quotes_with_a_secret_of_64_characters_that_no_one_has_typed() {
        var secret = Marketplace.one("AWS::SecretsManager::Secret", "QuoteSigningSecret");

        assertThat(secret.number("GenerateSecretString", "PasswordLength")).isEqualTo(64);
        assertThat(secret.property("SecretString")).isEmpty();
    }
}
