package dev.stampede.infra;

import dev.stampede.model.account.Group;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/api/routes.md}: each route with the function behind it and whom it lets in. */
final class RoutesPage {

    private final Marketplace stage;
    private final Resource deployed;

    private RoutesPage(Marketplace stage) {
        this.stage = stage;
        this.deployed = stage.only("AWS::ApiGatewayV2::Stage");
    }

    static String of(Marketplace stage) {
        return new RoutesPage(stage).page();
    }

    private String page() {
        return head()
                + Stream.concat(
                                routes().filter(route -> !isEverythingElse(route)),
                                routes().filter(RoutesPage::isEverythingElse))
                        .map(this::line)
                        .collect(Collectors.joining())
                + scopes()
                + GeneratedPagesTest.FOOT;
    }

    private String head() {
        return """
            # Routes

            What the API has routes for, which function answers, what a caller's token must allow, and how much the gateway lets through before it answers 429. A route without a limit of its own shares the API's, which is %s; the firewall's limits per address come on top. Each route for `GET` has one for `HEAD` beside it, alike in all. Requests and answers are described in [openapi.yaml](openapi.yaml).

            | route | function | scope | throttle |
            | --- | --- | --- | --- |
            """.formatted(limit("DefaultRouteSettings"));
    }

    private static String scopes() {
        var groups = Arrays.stream(Group.values())
                .map(group -> "`%s` has `%s`"
                        .formatted(group.groupName(), group.scope().fullName()))
                .collect(Collectors.joining(", "));
        return """

            A token has the scopes of its account's groups: %s. Whose order or offer it is, the function checks.
            """.formatted(groups);
    }

    private Stream<Resource> routes() {
        return stage.all("AWS::ApiGatewayV2::Route").stream()
                .filter(route -> !key(route).startsWith("HEAD "));
    }

    private static boolean isEverythingElse(Resource route) {
        return key(route).equals("$default");
    }

    private String line(Resource route) {
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        isEverythingElse(route) ? "everything else" : "`" + key(route) + "`",
                        function(route),
                        route.list("AuthorizationScopes").stream()
                                .map("`%s`"::formatted)
                                .reduce((one, other) -> one + " or " + other)
                                .orElse("anyone"),
                        deployed.property("RouteSettings", key(route)).isPresent()
                                ? limit("RouteSettings", key(route))
                                : "the API's");
    }

    private static String key(Resource route) {
        return route.text("RouteKey");
    }

    /** A route's target is {@code integrations/} and the integration, and that one's is the function's alias. */
    private String function(Resource route) {
        var target = WrittenOut.of(route.property("Target").orElseThrow());
        var integration = stage.one(
                "AWS::ApiGatewayV2::Integration", target.substring(target.indexOf('<') + 1, target.indexOf('>')));
        return integration.text("IntegrationUri", "Ref").replaceFirst("Live$", "");
    }

    private String limit(String... path) {
        return String.format(
                Locale.ROOT,
                "%,d a second, %,d at once",
                number("ThrottlingRateLimit", path),
                number("ThrottlingBurstLimit", path));
    }

    private int number(String name, String... path) {
        return deployed.number(Stream.concat(Stream.of(path), Stream.of(name)).toArray(String[]::new));
    }
}
