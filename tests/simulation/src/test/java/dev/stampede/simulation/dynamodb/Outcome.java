package dev.stampede.simulation.dynamodb;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * What came of a call, as text that is the same for equal outcomes.
 *
 * @param kind {@code done}, or the name of the error
 * @param answer all that was answered
 * @param stored all items after it
 */
record Outcome(String kind, String answer, String stored) {

    static Outcome of(DynamoDbClient database, List<String> tables, Function<DynamoDbClient, Object> call) {
        try {
            var answer = plain(call.apply(database));
            return new Outcome("done", String.valueOf(answer), stored(database, tables));
        } catch (ConditionalCheckFailedException failed) {
            return new Outcome(code(failed), String.valueOf(plain(failed.item())), stored(database, tables));
        } catch (TransactionCanceledException cancelled) {
            if (cancelled.cancellationReasons().stream()
                    .anyMatch(reason -> reason.code().equals("ValidationError"))) {
                // DynamoDB says so in the reasons (API reference, TransactWriteItems), DynamoDB Local by the error.
                return new Outcome("ValidationException", "", stored(database, tables));
            }
            var reasons = cancelled.cancellationReasons().stream()
                    .map(reason -> reason.code() + " " + plain(reason.item()))
                    .toList();
            return new Outcome(code(cancelled), reasons.toString(), stored(database, tables));
        } catch (DynamoDbException refused) {
            return new Outcome(code(refused), "", stored(database, tables));
        }
    }

    private static String code(DynamoDbException refused) {
        return refused.awsErrorDetails().errorCode();
    }

    private static String stored(DynamoDbClient database, List<String> tables) {
        var items = new TreeSet<String>();
        for (var table : tables) {
            database.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
                    .map(item -> table + " " + plain(item))
                    .forEach(items::add);
        }
        return items.toString();
    }

    private static Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> Map.of();
            case SdkAutoConstructMap<?, ?> none -> Map.of();
            case AttributeValue attribute -> plain(attribute);
            case SdkPojo pojo -> fields(pojo);
            case Map<?, ?> map -> {
                var plain = new TreeMap<String, Object>();
                map.forEach((name, inner) -> plain.put(String.valueOf(name), plain(inner)));
                yield plain;
            }
            case Set<?> set -> new TreeSet<>(set.stream().map(String::valueOf).toList());
            case Collection<?> list -> list.stream().map(Outcome::plain).toList();
            default -> value;
        };
    }

    private static Object plain(AttributeValue attribute) {
        return switch (attribute.type()) {
            case SS -> new TreeSet<>(attribute.ss());
            case NS -> new TreeSet<>(attribute.ns());
            case M -> plain(attribute.m());
            case L -> attribute.l().stream().map(Outcome::plain).toList();
            default -> attribute.toString();
        };
    }

    private static Object fields(SdkPojo pojo) {
        var fields = new TreeMap<String, Object>();
        for (var field : pojo.sdkFields()) {
            var value = field.getValueOrDefault(pojo);
            var plain = plain(value);
            if (value != null && !plain.equals(Map.of()) && !plain.equals(List.of())) {
                fields.put(field.memberName(), plain);
            }
        }
        return fields;
    }
}
