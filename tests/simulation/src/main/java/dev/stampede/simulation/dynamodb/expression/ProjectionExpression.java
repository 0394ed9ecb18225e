package dev.stampede.simulation.dynamodb.expression;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which attributes of an item are wanted. */
public final class ProjectionExpression {

    private static final Map<String, ProjectionExpression> READ = new ConcurrentHashMap<>();

    private final List<Path> paths;
    private final Set<String> placeholders;

    private ProjectionExpression(String text) {
        var parser = new Parser(text);
        paths = List.copyOf(parser.projection());
        placeholders = Set.copyOf(parser.placeholders());
        if (paths.stream().anyMatch(path -> path.steps().size() > 1)) {
            throw new UnsupportedOperationException("A projection of parts of attributes is not modelled: " + text);
        }
    }

    /**
     * Reads it, unless it was read before.
     *
     * @throws Invalid when it can't be read
     */
    public static ProjectionExpression of(String text) {
        var read = READ.get(text);
        return read == null ? READ.computeIfAbsent(text, ProjectionExpression::new) : read;
    }

    /** The placeholders in it. */
    public Set<String> placeholders() {
        return placeholders;
    }

    /** What of the item is wanted. */
    public Map<String, AttributeValue> of(Map<String, AttributeValue> item, Bindings bindings) {
        var wanted = new TreeMap<String, AttributeValue>();
        for (var path : paths) {
            var value = path.in(item, bindings);
            if (value != null) {
                wanted.put(bindings.name(path.first()), value);
            }
        }
        return wanted;
    }
}
