package dev.stampede.localstack.secrets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.localstack.template.TemplateException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Makes secrets from a template's {@code GenerateSecretString}, as Secrets Manager's GetRandomPassword would. */
final class GeneratedSecret {

    private static final String LOWERCASE = "abcdefghijklmnopqrstuvwxyz";
    private static final String NUMBERS = "0123456789";
    /** As the {@code GenerateSecretString} reference lists it. */
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private static final int DEFAULT_LENGTH = 32;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SecureRandom random = new SecureRandom();

    /**
     * A fresh secret.
     *
     * @param place the secret's logical id, for the error
     * @param settings the template's {@code GenerateSecretString}
     */
    String generate(String place, JsonNode settings) {
        var password = password(place, settings);
        var template = settings.path("SecretStringTemplate");
        if (template.isMissingNode()) {
            return password;
        }
        try {
            var secret = (ObjectNode) JSON.readTree(template.asText());
            secret.put(settings.path("GenerateStringKey").asText(), password);
            return secret.toString();
        } catch (JsonProcessingException | ClassCastException e) {
            throw new TemplateException(
                    place + ".GenerateSecretString.SecretStringTemplate is not a JSON object: " + e.getMessage(), e);
        }
    }

    private String password(String place, JsonNode settings) {
        var kinds = kinds(settings);
        var length = settings.path("PasswordLength").asInt(DEFAULT_LENGTH);
        if (kinds.isEmpty() || length < kinds.size()) {
            throw new TemplateException(place + ".GenerateSecretString leaves too few characters to choose from");
        }
        var characters = new ArrayList<Character>();
        if (settings.path("RequireEachIncludedType").asBoolean(true)) {
            kinds.forEach(kind -> characters.add(oneOf(kind)));
        }
        var all = String.join("", kinds);
        while (characters.size() < length) {
            characters.add(oneOf(all));
        }
        Collections.shuffle(characters, (RandomGenerator) random);
        return characters.stream().map(String::valueOf).collect(Collectors.joining());
    }

    private static List<String> kinds(JsonNode settings) {
        var kinds = new ArrayList<String>();
        addUnless(settings, "ExcludeLowercase", LOWERCASE, kinds);
        addUnless(settings, "ExcludeUppercase", LOWERCASE.toUpperCase(Locale.ROOT), kinds);
        addUnless(settings, "ExcludeNumbers", NUMBERS, kinds);
        addUnless(settings, "ExcludePunctuation", PUNCTUATION, kinds);
        if (settings.path("IncludeSpace").asBoolean()) {
            kinds.add(" ");
        }
        var excluded = settings.path("ExcludeCharacters").asText();
        return kinds.stream()
                .map(kind -> kind.chars()
                        .filter(character -> excluded.indexOf(character) < 0)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .filter(kind -> !kind.isEmpty())
                .toList();
    }

    private static void addUnless(JsonNode settings, String exclusion, String characters, List<String> kinds) {
        if (!settings.path(exclusion).asBoolean()) {
            kinds.add(characters);
        }
    }

    private char oneOf(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }
}
