package dev.stampede.localstack.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who asks for a token.
 *
 * @param subject the user name
 * @param roles the roles
 */
record TokenRequest(String subject, Set<String> roles) {

    /**
     * Reads a token request's form: {@code username} of a password grant or {@code client_id} of client credentials,
     * and {@code roles} separated by spaces or commas. Nothing is proved: any name and any password will do.
     *
     * @return empty when there is no known grant or no name
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
        return name.isBlank() ? Optional.empty() : Optional.of(new TokenRequest(name, roles));
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
