package dev.stampede.localstack.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who asks for a token.
 *
 * @param subject the user name
 * @param roles the roles
 * @param audience whom the token is meant for; this marketplace when empty
 * @param attributes what the user pool would know of the account besides
 * @param age how long ago the token was given, for one that is no longer valid
 */
record TokenRequest(
        String subject, Set<String> roles, Optional<String> audience, Map<String, String> attributes, Duration age) {

    /** Fields of the request by the attributes of the user pool that they stand for. */
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "email_verified", "email_verified",
            "phone_number_verified", "phone_number_verified",
            "custom:created_at", "created_at");

    /**
     * Reads a token request's form: {@code username} of a password grant or {@code client_id} of client credentials,
     * {@code roles} separated by spaces or commas, and for tokens that are to be refused {@code audience} and
     * {@code age}, an ISO 8601 duration. {@code email_verified} and {@code phone_number_verified} (true or false) and
     * {@code created_at}, an ISO 8601 time, say what is known of the account. Nothing is proved: any name and any
     * password will do.
     *
     * @return empty when there is no known grant or no name, or a field is not what it should be
     */
    static Optional<TokenRequest> parse(String form) {
        Map<String, String> fields = fieldsOf(form);
        String name = switch (fields.getOrDefault("grant_type", "")) {
            case "password" -> fields.getOrDefault("username", "");
            case "client_credentials" -> fields.getOrDefault("client_id", "");
            default -> "";
        };
        Set<String> roles = Stream.of(fields.getOrDefault("roles", "").split("[ ,]+"))
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return name.isBlank() || !attributesAreGood(fields)
                ? Optional.empty()
                : ageOf(fields)
                        .map(age -> new TokenRequest(
                                name, roles, Optional.ofNullable(fields.get("audience")), attributesIn(fields), age));
    }

    private static Map<String, String> attributesIn(Map<String, String> fields) {
        Map<String, String> attributes = new TreeMap<>();
        ATTRIBUTES.forEach((attribute, field) ->
                Optional.ofNullable(fields.get(field)).ifPresent(value -> attributes.put(attribute, value)));
        return attributes;
    }

    private static boolean attributesAreGood(Map<String, String> fields) {
        try {
            Instant.parse(fields.getOrDefault("created_at", Instant.EPOCH.toString()));
        } catch (DateTimeParseException malformed) {
            return false;
        }
        return Stream.of("email_verified", "phone_number_verified")
                .map(field -> fields.getOrDefault(field, "false"))
                .allMatch(Set.of("true", "false")::contains);
    }

    private static Optional<Duration> ageOf(Map<String, String> fields) {
        try {
            return Optional.of(Duration.parse(fields.getOrDefault("age", "PT0S")));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private static Map<String, String> fieldsOf(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : form.split("&", 100)) {
            String[] parts = pair.split("=", 2);
            fields.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
        }
        return fields;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
