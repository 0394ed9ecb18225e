package dev.stampede.infra;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the templates of two stages, in a few lines that can be read: resources that only one of them
 * has, and properties that both have otherwise. Names differ in the stage's own, which doesn't count.
 */
final class StageDifferences {

    /** Deeper than this a property is told of as a whole. */
    private static final int DEPTH = 3;

    /** More names than that aren't told apart at a glance. */
    private static final int MANY = 5;

    private static final Pattern MADE_UNIQUE = Pattern.compile("([0-9A-F]{8})+$");

    /** CloudFormation's own and the CDK's notes, which deploy nothing. */
    private static final Set<String> NOT_DEPLOYED = Set.of("Metadata");

    /** What a version's name ends in: it changes with all that the function is. */
    private static final Pattern VERSION = Pattern.compile("(CurrentVersion)[0-9A-Za-z]{8}[0-9a-f]{32}");

    private final Marketplace one;
    private final Marketplace other;

    private StageDifferences(Marketplace one, Marketplace other) {
        this.one = one;
        this.other = other;
    }

    /** One line for each kind of resource and property: {@code Type.Property: the resources' names}. */
    static String between(Marketplace one, Marketplace other) {
        return new StageDifferences(one, other).lines().collect(Collectors.joining("\n", "", "\n"));
    }

    private Stream<String> lines() {
        var ones = byName(one);
        var others = byName(other);
        var differing = new TreeMap<String, Set<String>>();
        ones.forEach((name, resource) -> {
            var same = others.get(name);
            if (same != null) {
                paths(resource.definition(), same.definition(), DEPTH + 1)
                        .forEach(path -> differing
                                .computeIfAbsent(
                                        path.replaceFirst("^(Properties)?\\.?", resource.type() + "."),
                                        all -> new TreeSet<>())
                                .add(name));
            }
        });
        return Stream.of(
                        only(one, ones, others.keySet()),
                        only(other, others, ones.keySet()),
                        differing.entrySet().stream().map(line -> line.getKey() + ": " + some(line.getValue())))
                .flatMap(lines -> lines);
    }

    private static Stream<String> only(Marketplace stage, Map<String, Resource> resources, Set<String> elsewhere) {
        var byType = new TreeMap<String, Set<String>>();
        resources.forEach((name, resource) -> {
            if (!elsewhere.contains(name)) {
                byType.computeIfAbsent(resource.type(), all -> new TreeSet<>()).add(name);
            }
        });
        return byType.entrySet().stream()
                .map(line -> "only %s: %s: %s".formatted(stage.name(), line.getKey(), some(line.getValue())));
    }

    /** Without what the CDK makes names unique by. */
    private static String some(Collection<String> names) {
        return names.size() > MANY
                ? names.size() + " of them"
                : names.stream()
                        .map(name -> MADE_UNIQUE.matcher(name).replaceAll(""))
                        .collect(Collectors.joining(", "));
    }

    /** Resources, and parameters as if they were some. */
    private static Map<String, Resource> byName(Marketplace stage) {
        var named = new LinkedHashMap<String, Resource>();
        for (var resource : stage.all()) {
            named.put(VERSION.matcher(resource.id()).replaceAll("$1"), resource);
        }
        for (var stack : stage.templates().keySet()) {
            stage.section(stack, "Parameters")
                    .forEach((name, parameter) -> named.put(
                            name.toString(),
                            new Resource(
                                    stack, name.toString(), Map.of("Type", "Parameter", "Properties", parameter))));
        }
        return named;
    }

    private Stream<String> paths(Map<?, ?> ones, Map<?, ?> others, int depth) {
        var keys = new TreeSet<String>();
        Stream.of(ones, others)
                .flatMap(map -> map.keySet().stream())
                .map(Object::toString)
                .forEach(keys::add);
        keys.removeAll(NOT_DEPLOYED);
        return keys.stream().flatMap(key -> {
            var a = ones.get(key);
            var b = others.get(key);
            if (neutral(a, one).equals(neutral(b, other))) {
                return Stream.of();
            }
            if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right && depth > 1 && !isReference(left)) {
                return paths(left, right, depth - 1).map(path -> depth > DEPTH ? key + path : "." + key + path);
            }
            return Stream.of(depth > DEPTH ? key : "." + key);
        });
    }

    private static boolean isReference(Map<?, ?> value) {
        return value.size() == 1 && value.keySet().iterator().next().toString().matches("Ref|Fn::.+");
    }

    /** Without the stage's name, and the digits that the CDK makes of a name. */
    private static String neutral(@Nullable Object value, Marketplace stage) {
        return VERSION.matcher(Objects.toString(value))
                .replaceAll("$1")
                .replaceAll("stampede%s[A-Za-z0-9]*".formatted(stage.name()), "NAME")
                .replaceAll("((?i:stampede)[-/ ]|stage\\$|/)%s\\b".formatted(stage.name()), "$1STAGE")
                .replaceAll("^%s$".formatted(stage.name()), "STAGE");
    }
}
