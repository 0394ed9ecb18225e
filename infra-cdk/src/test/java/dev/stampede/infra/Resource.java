package dev.stampede.infra;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resource of a template.
 *
 * @param stack the id of the stack it stands in
 * @param id its logical id
 * @param definition what stands under it
 */
public record Resource(String stack, String id, Map<String, Object> definition) {

    /** Such as {@code AWS::SQS::Queue}. */
    public String type() {
        return String.valueOf(definition.get("Type"));
    }

    /** What CloudFormation does with it when its definition is gone. */
    public String deletionPolicy() {
        return String.valueOf(definition.get("DeletionPolicy"));
    }

    /** All that is said of it. */
    public Map<?, ?> properties() {
        return (Map<?, ?>) definition.getOrDefault("Properties", Map.of());
    }

    /** The property at the path, empty where the template says nothing. */
    public Optional<Object> property(String... path) {
        Object at = properties();
        for (var name : path) {
            if (!(at instanceof Map<?, ?> object) || !object.containsKey(name)) {
                return Optional.empty();
            }
            at = object.get(name);
        }
        return Optional.of(at);
    }

    /** The whole number at the path. */
    public int number(String... path) {
        return ((Number) property(path).orElseThrow(() -> missing(path))).intValue();
    }

    /** The text at the path. */
    public String text(String... path) {
        return property(path).orElseThrow(() -> missing(path)).toString();
    }

    /** The list at the path; empty where the template says nothing. */
    public List<?> list(String... path) {
        return (List<?>) property(path).orElse(List.of());
    }

    private AssertionError missing(String... path) {
        return new AssertionError("%s has no %s".formatted(id, String.join(".", path)));
    }
}
