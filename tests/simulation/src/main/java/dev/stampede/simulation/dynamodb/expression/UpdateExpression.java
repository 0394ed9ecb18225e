package dev.stampede.simulation.dynamodb.expression;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an update does to an item. */
public final class UpdateExpression {

    private static final Map<String, UpdateExpression> READ = new ConcurrentHashMap<>();

    private final List<Change> changes;
    private final Set<String> placeholders;

    private UpdateExpression(String text) {
        var parser = new Parser(text);
        changes = List.copyOf(parser.update());
        placeholders = Set.copyOf(parser.placeholders());
    }

    /**
     * Reads it, unless it was read before.
     *
     * @throws Invalid when it can't be read
     */
    public static UpdateExpression of(String text) {
        var read = READ.get(text);
        return read == null ? READ.computeIfAbsent(text, UpdateExpression::new) : read;
    }

    /** The placeholders in it. */
    public Set<String> placeholders() {
        return placeholders;
    }

    /** The names of the attributes that it changes, or parts of which it changes. */
    public Set<String> attributes(Bindings bindings) {
        var names = new TreeSet<String>();
        changes.forEach(change -> names.add(bindings.name(change.path().first())));
        return names;
    }

    /**
     * The item after the update. All values are those of the item before.
     *
     * @throws Invalid when it doesn't fit the item
     */
    public Map<String, AttributeValue> applied(Map<String, AttributeValue> before, Bindings bindings) {
        checkOverlap(bindings);
        var reader = new ItemReader(before, bindings);
        var after = new TreeMap<>(before);
        for (var change : changes) {
            switch (change) {
                case Change.Set set -> Edit.set(after, set.path(), bindings, reader.required(set.value()));
                case Change.Remove remove -> Edit.remove(after, remove.path(), bindings);
                case Change.Add add -> add(after, add, reader, bindings);
                case Change.Delete delete -> delete(after, delete, reader, bindings);
            }
        }
        return after;
    }

    private static void add(Map<String, AttributeValue> after, Change.Add add, ItemReader reader, Bindings bindings) {
        var more = reader.required(add.value());
        var stored = add.path().in(reader.item(), bindings);
        if (stored == null) {
            Edit.set(after, add.path(), bindings, more);
        } else if (stored.type() != more.type()) {
            throw new Invalid("An operand in the update expression has an incorrect data type");
        } else {
            var sum = stored.type() == AttributeValue.Type.N ? Values.plus(stored, more) : Values.union(stored, more);
            Edit.set(after, add.path(), bindings, sum);
        }
    }

    private static void delete(
            Map<String, AttributeValue> after, Change.Delete delete, ItemReader reader, Bindings bindings) {
        var stored = delete.path().in(reader.item(), bindings);
        if (stored == null) {
            return;
        }
        var left = Values.without(stored, reader.required(delete.value()));
        if (Values.size(left) == 0) {
            Edit.remove(after, delete.path(), bindings);
        } else {
            Edit.set(after, delete.path(), bindings, left);
        }
    }

    /** No path may be another's, or lead through another's. */
    private void checkOverlap(Bindings bindings) {
        if (changes.size() == 1) {
            return;
        }
        var whole = new HashSet<String>();
        var through = new HashSet<String>();
        for (var change : changes) {
            var at = new StringBuilder();
            var steps = change.path().steps();
            for (int i = 0; i < steps.size(); i++) {
                at.append(steps.get(i) instanceof Path.Named named ? "." + bindings.name(named.name()) : steps.get(i));
                boolean last = i == steps.size() - 1;
                if (whole.contains(at.toString()) || (last && through.contains(at.toString()))) {
                    throw new Invalid("Invalid UpdateExpression: Two document paths overlap with each other");
                }
                (last ? whole : through).add(at.toString());
            }
        }
    }
}
