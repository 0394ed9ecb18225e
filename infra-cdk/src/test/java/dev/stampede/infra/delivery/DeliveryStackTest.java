package dev.stampede.infra.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stampede.infra.Marketplace;
import dev.stampede.infra.Resource;
import dev.stampede.infra.WrittenOut;
import dev.stampede.infra.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;

final class DeliveryStackTest {

    private static final String ROLE = "AWS::IAM::Role";

    @Test
    void is_there_only_for_a_repository_that_was_named() {
        assertThat(Marketplace.stages())
                .allSatisfy(stage -> assertThat(stage.templates()).doesNotContainKey("Delivery"));
    }

    @Test
    void trusts_one_environment_of_one_repository_and_nobody_else() {
        var role = role(Marketplace.prodWithAllSettings());

        assertThat(role.list("AssumeRolePolicyDocument", "Statement"))
                .singleElement()
                .isEqualTo(Map.of(
                        "Action",
                        "sts:AssumeRoleWithWebIdentity",
                        "Effect",
                        "Allow",
                        "Principal",
                        Map.of("Federated", Map.of("Ref", provider().id())),
                        "Condition",
                        Map.of(
                                "StringEquals",
                                Map.of(
                                        "token.actions.githubusercontent.com:aud",
                                        "sts.amazonaws.com",
                                        "token.actions.githubusercontent.com:sub",
                                        "repo:shop/stampede:environment:prod"))));
        assertThat(role.number("MaxSessionDuration")).isEqualTo(3_600);
    }

    @Test
    void takes_what_github_signs() {
        assertThat(provider().text("Url")).isEqualTo("https://token.actions.githubusercontent.com");
        assertThat(provider().list("ClientIdList")).isEqualTo(List.of("sts.amazonaws.com"));
    }

    @Test
    void becomes_the_bootstraps_roles_in_the_regions_that_are_deployed_to() {
        assertThat(allowed(Marketplace.prodWithAllSettings(), "sts:AssumeRole"))
                .containsExactlyInAnyOrderElementsOf(Stream.of("deploy", "file-publishing", "lookup")
                        .flatMap(use -> Stream.of("<AWS::Region>", "us-east-1")
                                .map(region ->
                                        "arn:aws:iam::<AWS::AccountId>:role/cdk-hnb659fds-%s-role-<AWS::AccountId>-%s"
                                                .formatted(use, region)))
                        .toList());
    }

    @Test
    void makes_nobody_up_in_prod() {
        assertThat(Marketplace.prodWithAllSettings().in("Delivery").toString()).doesNotContain("cognito-idp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "stampede", "shop/", "/stampede", "shop/stampede/main", "shop/*", "https://github.com/a/b"})
    void refuses_what_is_no_repository(String repository) {
        var stage = Stage.of("prod", key -> Optional.empty());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliveryStack(new App(), "Delivery", stage, repository))
                .withMessage("repository is \"%s\": wants OWNER/NAME".formatted(repository));
    }

    private static Resource role(Marketplace stage) {
        return stage.in("Delivery").stream()
                .filter(resource -> resource.type().equals(ROLE))
                .findFirst()
                .orElseThrow();
    }

    private static Resource provider() {
        return Marketplace.prodWithAllSettings().only("AWS::IAM::OIDCProvider");
    }

    private static Stream<String> allowed(Marketplace stage, String action) {
        return stage.in("Delivery").stream()
                .filter(resource -> resource.type().equals("AWS::IAM::Policy"))
                .flatMap(policy -> policy.list("PolicyDocument", "Statement").stream())
                .map(statement -> new Resource("Delivery", "statement", Map.of("Properties", statement)))
                .filter(statement -> statement.text("Action").equals(action))
                .flatMap(statement -> statement.list("Resource").stream())
                .map(WrittenOut::of);
    }
}
