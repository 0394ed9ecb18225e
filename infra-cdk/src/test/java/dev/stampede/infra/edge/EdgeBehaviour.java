package dev.stampede.infra.edge;

import dev.stampede.infra.Marketplace;
import dev.stampede.infra.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What CloudFront does with paths of one pattern, as a stage's template has it. */
record EdgeBehaviour(Marketplace stage, Resource definition) {

    /** In the order in which they are tried. */
    static Stream<EdgeBehaviour> allOf(Marketplace stage) {
        return stage.only("AWS::CloudFront::Distribution").list("DistributionConfig", "CacheBehaviors").stream()
                .map(behaviour ->
                        new EdgeBehaviour(stage, new Resource("Edge", "behaviour", Map.of("Properties", behaviour))));
    }

    /** The first that takes the path, whose variables may be anything. */
    static EdgeBehaviour of(Marketplace stage, String path) {
        return allOf(stage)
                .filter(behaviour -> behaviour.takes(path.replaceAll("\\{[A-Za-z]+}", "x1")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no behaviour takes " + path));
    }

    String pattern() {
        return definition.text("PathPattern");
    }

    /** The policy of its cache; empty where nothing is kept. */
    Optional<Resource> cache() {
        return referred("CachePolicyId", "AWS::CloudFront::CachePolicy");
    }

    /** What is added to its answers. */
    Resource headers() {
        return referred("ResponseHeadersPolicyId", "AWS::CloudFront::ResponseHeadersPolicy")
                .orElseThrow();
    }

    /** Of the request, what the API gets to see besides the cache's key. */
    Set<String> forwardedHeaders() {
        return referred("OriginRequestPolicyId", "AWS::CloudFront::OriginRequestPolicy")
                .map(policy -> policy.list("OriginRequestPolicyConfig", "HeadersConfig", "Headers"))
                .orElse(List.of())
                .stream()
                .map(Object::toString)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<String> methods() {
        return texts(definition.list("AllowedMethods"));
    }

    List<String> keptMethods() {
        return texts(definition.list("CachedMethods"));
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private boolean takes(String path) {
        var expression =
                Stream.of(pattern().split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return path.matches(expression);
    }

    private Optional<Resource> referred(String property, String type) {
        return definition.property(property, "Ref").map(Object::toString).map(id -> stage.one(type, id));
    }
}
