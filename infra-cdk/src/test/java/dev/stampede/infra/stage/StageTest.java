package dev.stampede.infra.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StageTest {

    private static final String CERTIFICATE =
            "arn:aws:acm:us-east-1:111122223333:certificate/0a1b2c3d-0000-4000-8000-000000000000";

    @Test
    void lets_pages_of_any_origin_call_in_dev() {
        assertThat(stage("dev", Map.of()).storefrontOrigins()).containsExactly("*");
    }

    @Test
    void lets_only_the_storefront_call_where_it_is_known() {
        assertThat(stage("dev", Map.of("storefrontOrigin", "https://beta.shop.example"))
                        .storefrontOrigins())
                .containsExactly("https://beta.shop.example");
        assertThat(stage("prod", Map.of("domain", "shop.example", "certificateArn", CERTIFICATE))
                        .storefrontOrigins())
                .containsExactly("https://shop.example");
    }

    @Test
    void lets_no_foreign_page_call_where_there_are_real_shoppers() {
        assertThat(stage("prod", Map.of()).storefrontOrigins()).isEmpty();
        assertThat(stage("staging", Map.of()).storefrontOrigins()).isEmpty();
    }

    @Test
    void keeps_data_unless_it_is_a_developers() {
        assertThat(stage("dev", Map.of()).keepsData()).isFalse();
        assertThat(stage("dev-ada", Map.of()).keepsData()).isFalse();
        assertThat(stage("staging", Map.of()).keepsData()).isTrue();
        assertThat(stage("prod", Map.of()).keepsData()).isTrue();
    }

    @Test
    void takes_money_in_prod_alone() {
        assertThat(stage("dev", Map.of()).paysInSandbox()).isTrue();
        assertThat(stage("staging", Map.of()).paysInSandbox()).isTrue();
        assertThat(stage("prod", Map.of()).paysInSandbox()).isFalse();
    }

    @Test
    void is_deployed_where_its_deployer_is_in_dev_and_to_one_region_else() {
        assertThat(stage("dev", Map.of()).region()).isEmpty();
        assertThat(stage("prod", Map.of()).region()).contains("eu-central-1");
        assertThat(stage("prod", Map.of("region", "eu-west-1")).region()).contains("eu-west-1");
    }

    @Test
    void tells_nobody_unless_somebody_is_named() {
        assertThat(stage("prod", Map.of()).notifications())
                .isEqualTo(new Notifications(Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Prod", "1st", "a_b", "production", "dev-", "dev-a-name-too-long"})
    void refuses_names_that_are_no_stages(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage(name, Map.of()))
                .withMessageContaining('"' + name + '"')
                .withMessageContaining("wants dev, dev-NAME (up to 12 small letters and digits), staging or prod");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alarmEmail           | nobody                     | on-call@shop.example",
                "monthlyBudgetDollars | 0                          | a whole number above 0",
                "monthlyBudgetDollars | a lot                      | a whole number above 0",
                "region               | Frankfurt                  | eu-central-1",
                "storefrontOrigin     | shop.example               | https://",
                "storefrontOrigin     | https://shop.example/start | https://",
            })
    void says_of_a_setting_it_can_not_use_what_would_be_right(String setting, String given, String right) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage("prod", Map.of(setting, given)))
                .withMessageContaining("%s is \"%s\"".formatted(setting, given))
                .withMessageContaining(right);
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example, " + CERTIFICATE + ", domain is",
        "Shop.Example, " + CERTIFICATE + ", domain is",
        "shop, " + CERTIFICATE + ", domain is",
        "shop.example, arn:aws:acm:eu-central-1:111122223333:certificate/0a1b, certificateArn is",
        "shop.example, none, certificateArn is",
    })
    void refuses_a_domain_that_cloudfront_can_not_have(String domain, String certificate, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage("prod", Map.of("domain", domain, "certificateArn", certificate)))
                .withMessageStartingWith(named)
                .withMessageContaining("wants");
    }

    @ParameterizedTest
    @CsvSource({
        "t07ea123lep, C07EZ1ABC23, slackWorkspace is",
        "stampede, C07EZ1ABC23, slackWorkspace is",
        "T07EA123LEP, #on-call, slackChannel is",
    })
    void refuses_a_chat_channel_by_its_name(String workspace, String channel, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage("prod", Map.of("slackWorkspace", workspace, "slackChannel", channel)))
                .withMessageStartingWith(named)
                .withMessageContaining("such as");
    }

    @ParameterizedTest
    @CsvSource({
        "domain, shop.example, domain and certificateArn",
        "certificateArn, " + CERTIFICATE + ", domain and certificateArn",
        "slackWorkspace, T07EA123LEP, slackWorkspace and slackChannel",
        "slackChannel, C07EZ1ABC23, slackWorkspace and slackChannel",
    })
    void refuses_one_half_of_what_goes_together(String setting, String given, String both) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage("prod", Map.of(setting, given)))
                .withMessage(both + " are given together or not at all");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"big", "peakOrders=2000", "peakOrders=many,hotOffers=3,start=2026-11-27T09:00:00Z,length=PT1H"})
    void refuses_a_sale_that_no_plan_has_printed(String sale) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage("prod", Map.of("sale", sale)))
                .withMessageStartingWith("sale: ")
                .withMessageEndingWith("./stampede plan prints one that can be used");
    }

    private static Stage stage(String name, Map<String, String> settings) {
        return Stage.of(name, key -> Optional.ofNullable(settings.get(key)));
    }
}
