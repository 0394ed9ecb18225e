package dev.stampede.simulation.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Changes what is stored at a path. Maps and lists on the way are copied: others may hold the old ones. */
final class Edit {

    private static final String NO_SUCH_PLACE =
            "The document path provided in the update expression is invalid for update";

    private Edit() {}

    static void set(Map<String, AttributeValue> item, Path path, Bindings bindings, AttributeValue value) {
        put(item, path, bindings, value);
    }

    static void remove(Map<String, AttributeValue> item, Path path, Bindings bindings) {
        put(item, path, bindings, null);
    }

    private static void put(
            Map<String, AttributeValue> item, Path path, Bindings bindings, @Nullable AttributeValue value) {
        var name = bindings.name(path.first());
        @Nullable
        AttributeValue edited = path.steps().size() == 1
                ? value
                : within(item.get(name), path.steps().subList(1, path.steps().size()), bindings, value);
        if (edited == null) {
            item.remove(name);
        } else {
            item.put(name, edited);
        }
    }

    private static AttributeValue within(
            @Nullable AttributeValue parent, List<Path.Step> steps, Bindings bindings, @Nullable AttributeValue value) {
        if (parent != null && parent.hasM() && steps.getFirst() instanceof Path.Named named) {
            return inMap(parent.m(), bindings.name(named.name()), steps, bindings, value);
        }
        if (parent != null && parent.hasL() && steps.getFirst() instanceof Path.Indexed indexed) {
            return inList(parent.l(), indexed.index(), steps, bindings, value);
        }
        throw new Invalid(NO_SUCH_PLACE);
    }

    private static AttributeValue inMap(
            Map<String, AttributeValue> map,
            String name,
            List<Path.Step> steps,
            Bindings bindings,
            @Nullable AttributeValue value) {
        var copy = new TreeMap<>(map);
        @Nullable
        AttributeValue edited =
                steps.size() == 1 ? value : within(map.get(name), steps.subList(1, steps.size()), bindings, value);
        if (edited == null) {
            copy.remove(name);
        } else {
            copy.put(name, edited);
        }
        return AttributeValue.fromM(copy);
    }

    private static AttributeValue inList(
            List<AttributeValue> list,
            int index,
            List<Path.Step> steps,
            Bindings bindings,
            @Nullable AttributeValue value) {
        var copy = new ArrayList<>(list);
        if (steps.size() > 1) {
            @Nullable AttributeValue element = index < list.size() ? list.get(index) : null;
            copy.set(index, within(element, steps.subList(1, steps.size()), bindings, value));
        } else if (value == null) {
            if (index < copy.size()) {
                copy.remove(index);
            }
        } else if (index < copy.size()) {
            copy.set(index, value);
        } else {
            copy.add(value);
        }
        return AttributeValue.fromL(copy);
    }
}
