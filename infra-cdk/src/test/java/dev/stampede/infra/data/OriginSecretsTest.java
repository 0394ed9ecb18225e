package dev.stampede.infra.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.infra.Marketplace;
import dev.stampede.infra.Resource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That what CloudFront proves itself by can be changed while shoppers come. */
final class OriginSecretsTest {

    private static final Marketplace CHANGED = Marketplace.prodWithAllSettings();

    private static final List<String> HTTP_FUNCTIONS =
            List.of("CatalogApi", "CheckoutApi", "ParcelsApi", "SellingApi", "FlashsaleApi");

    @Test
    void the_edge_sends_the_one_of_the_number_that_is_set() {
        assertThat(sent(Marketplace.prod())).contains("OriginSecret").doesNotContain("OriginSecret2");
        assertThat(sent(CHANGED)).contains("OriginSecret4").doesNotContain("OriginSecret3");
    }

    @Test
    void functions_take_the_one_sent_and_the_one_before_so_that_a_change_has_no_gap() {
        assertThat(HTTP_FUNCTIONS)
                .allSatisfy(function -> assertThat(accepted(CHANGED, function))
                        .contains("OriginSecret4", "OriginSecret3")
                        .doesNotContain("OriginSecret2"));
    }

    @Test
    void functions_are_deployed_before_the_edge() {
        assertThat(CHANGED.one("AWS::CloudFront::Distribution", "Distribution").stack())
                .isEqualTo("Edge");
        assertThat(CHANGED.one("AWS::Lambda::Function", "CheckoutApi").stack()).isEqualTo("Shop");
        assertThat(CHANGED.section("Edge", "Resources").toString())
                .as("the edge imports from the functions' stack, so that it comes after")
                .contains("Fn::ImportValue=stampede-prod-shop:");
    }

    /**
     * Without its export the stack of the functions, as it was deployed before, would hold this one's deployment up.
     */
    @Test
    void the_one_before_those_is_kept_and_exported_until_the_next_change() {
        assertThat(secrets(CHANGED)).containsExactlyInAnyOrder("OriginSecret2", "OriginSecret3", "OriginSecret4");
        assertThat(secrets(Marketplace.prod())).containsExactly("OriginSecret");
        assertThat(secrets(CHANGED))
                .allSatisfy(secret -> assertThat(CHANGED.section("Data", "Outputs").values().stream()
                                .map(Object::toString))
                        .anyMatch(output -> output.contains("{Ref=%s}".formatted(secret))));
    }

    @Test
    void there_is_none_where_the_api_answers_anyone() {
        assertThat(secrets(Marketplace.dev())).isEmpty();
        assertThat(Marketplace.dev()
                        .one("AWS::Lambda::Function", "CheckoutApi")
                        .property("Environment", "Variables", "ORIGIN_SECRETS"))
                .isEmpty();
    }

    private static Stream<String> secrets(Marketplace stage) {
        return stage.all("AWS::SecretsManager::Secret").stream()
                .map(Resource::id)
                .filter(id -> id.startsWith("OriginSecret"));
    }

    private static String accepted(Marketplace stage, String function) {
        return stage.one("AWS::Lambda::Function", function).text("Environment", "Variables", "ORIGIN_SECRETS");
    }

    private static String sent(Marketplace stage) {
        return stage.one("AWS::CloudFront::Distribution", "Distribution").list("DistributionConfig", "Origins").stream()
                .map(origin -> new Resource("Edge", "origin", Map.of("Properties", origin)))
                .flatMap(origin -> origin.list("OriginCustomHeaders").stream())
                .map(Object::toString)
                .findFirst()
                .orElseThrow();
    }
}
