package dev.stampede.simulation.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That an item came, changed or went.
 *
 * @param table the table's name
 * @param keys the key's attributes
 * @param before the item's attributes before; none when it came
 * @param after the item's attributes after; none when it went
 */
public record ItemChange(
        String table,
        Map<String, AttributeValue> keys,
        Map<String, AttributeValue> before,
        Map<String, AttributeValue> after) {}
