package dev.stampede.simulation.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items in few words. */
final class Given {

    private Given() {}

    /** Names and values in turn. */
    static Map<String, AttributeValue> item(Object... namesAndValues) {
        var item = new TreeMap<String, AttributeValue>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            item.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return item;
    }

    /** A map inside an item. */
    static AttributeValue map(Object... namesAndValues) {
        return AttributeValue.fromM(item(namesAndValues));
    }

    private static AttributeValue value(Object value) {
        return switch (value) {
            case AttributeValue given -> given;
            case String text -> AttributeValue.fromS(text);
            case Number number -> AttributeValue.fromN(number.toString());
            case Boolean bool -> AttributeValue.fromBool(bool);
            case List<?> list ->
                AttributeValue.fromL(list.stream().map(Given::value).toList());
            case Set<?> set ->
                AttributeValue.fromSs(set.stream().map(String::valueOf).sorted().toList());
            default -> throw new IllegalArgumentException(value.toString());
        };
    }
}
