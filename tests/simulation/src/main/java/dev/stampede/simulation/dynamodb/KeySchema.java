package dev.stampede.simulation.dynamodb;

import dev.stampede.simulation.dynamodb.expression.Invalid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/**
 * The attributes that are a key.
 *
 * @param partition the partition key's
 * @param sort the sort key's, where there is one
 * @param types of the attributes, such as {@code S}
 */
record KeySchema(String partition, Optional<String> sort, Map<String, String> types) {

    static KeySchema of(List<KeySchemaElement> elements, List<AttributeDefinition> attributes) {
        var types = new TreeMap<String, String>();
        attributes.forEach(attribute -> types.put(attribute.attributeName(), attribute.attributeTypeAsString()));
        var names = elements.stream().map(KeySchemaElement::attributeName).toList();
        types.keySet().retainAll(names);
        return new KeySchema(named(elements, KeyType.HASH).orElseThrow(), named(elements, KeyType.RANGE), types);
    }

    /** Whether that attribute is of the key. */
    boolean has(String attribute) {
        return types.containsKey(attribute);
    }

    /**
     * The key of an item.
     *
     * @throws Invalid when an attribute is missing, empty or of another type
     */
    Key of(Map<String, AttributeValue> item) {
        return new Key(
                valid(item, partition), sort.map(name -> valid(item, name)).orElse(Key.NO_SORT));
    }

    /**
     * The key, which is all that is given.
     *
     * @throws Invalid when it isn't exactly the key
     */
    Key exactly(Map<String, AttributeValue> key) {
        if (key.size() != types.size()) {
            throw new Invalid("The provided key element does not match the schema");
        }
        return of(key);
    }

    /** Whether the item has all attributes of the key. */
    boolean isIn(Map<String, AttributeValue> item) {
        return item.containsKey(partition) && (sort.isEmpty() || item.containsKey(sort.get()));
    }

    /** The attributes of the item that are its key. */
    Map<String, AttributeValue> only(Map<String, AttributeValue> item) {
        var key = new TreeMap<String, AttributeValue>();
        types.keySet().forEach(name -> Optional.ofNullable(item.get(name)).ifPresent(value -> key.put(name, value)));
        return key;
    }

    /**
     * Checks the attributes of the key that the item has.
     *
     * @throws Invalid when one is empty or of another type
     */
    void check(Map<String, AttributeValue> item) {
        types.keySet().stream().filter(item::containsKey).forEach(name -> valid(item, name));
    }

    private AttributeValue valid(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        if (value == null) {
            throw new Invalid("One of the required keys was not given a value");
        }
        if (!value.type().toString().equals(types.get(name))) {
            throw new Invalid("One or more parameter values were invalid: Type mismatch for key " + name);
        }
        if (value.s() != null && value.s().isEmpty()) {
            throw new Invalid("One or more parameter values are not valid. The AttributeValue for a key attribute"
                    + " cannot contain an empty string value. Key: " + name);
        }
        return value;
    }

    private static Optional<String> named(List<KeySchemaElement> elements, KeyType type) {
        return elements.stream()
                .filter(element -> element.keyType() == type)
                .map(KeySchemaElement::attributeName)
                .findFirst();
    }
}
