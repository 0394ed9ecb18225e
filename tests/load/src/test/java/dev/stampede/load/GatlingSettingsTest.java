package dev.stampede.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatling.core.config.GatlingConfiguration;
import org.junit.jupiter.api.Test;

class GatlingSettingsTest {

    @Test
    void calls_nobody_but_the_shop_and_checks_its_certificate() {
        var settings = GatlingConfiguration.load();

        assertThat(settings.data().enableAnalytics()).isFalse();
        assertThat(settings.ssl().useInsecureTrustManager()).isFalse();
        assertThat(settings.http().enableHostnameVerification()).isTrue();
        assertThat(settings.http().warmUpUrl().isEmpty()).isTrue();
    }
}
