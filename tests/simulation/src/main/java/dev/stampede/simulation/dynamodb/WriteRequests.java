package dev.stampede.simulation.dynamodb;

import dev.stampede.simulation.dynamodb.expression.Bindings;
import dev.stampede.simulation.dynamodb.expression.ConditionExpression;
import dev.stampede.simulation.dynamodb.expression.Invalid;
import dev.stampede.simulation.dynamodb.expression.UpdateExpression;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Understands what is asked to be written. */
final class WriteRequests {

    private final Function<String, Table> tables;

    WriteRequests(Function<String, Table> tables) {
        this.tables = tables;
    }

    Write of(PutItemRequest put) {
        refuseLegacy(put.hasExpected());
        return put(
                put.tableName(),
                put.item(),
                put.conditionExpression(),
                bindings(put.expressionAttributeNames(), put.expressionAttributeValues()),
                put.returnValuesOnConditionCheckFailure());
    }

    Write of(UpdateItemRequest update) {
        refuseLegacy(update.hasExpected() || update.hasAttributeUpdates());
        return update(
                update.tableName(),
                update.key(),
                update.updateExpression(),
                update.conditionExpression(),
                bindings(update.expressionAttributeNames(), update.expressionAttributeValues()),
                update.returnValuesOnConditionCheckFailure());
    }

    Write of(DeleteItemRequest delete) {
        refuseLegacy(delete.hasExpected());
        return at(
                delete.tableName(),
                delete.key(),
                new Write.Delete(),
                delete.conditionExpression(),
                bindings(delete.expressionAttributeNames(), delete.expressionAttributeValues()),
                delete.returnValuesOnConditionCheckFailure());
    }

    Write of(String table, WriteRequest request) {
        return request.putRequest() == null
                ? at(table, request.deleteRequest().key(), new Write.Delete(), null, Bindings.NONE, null)
                : put(table, request.putRequest().item(), null, Bindings.NONE, null);
    }

    Write of(TransactWriteItem item) {
        if (item.put() != null) {
            var put = item.put();
            return put(
                    put.tableName(),
                    put.item(),
                    put.conditionExpression(),
                    bindings(put.expressionAttributeNames(), put.expressionAttributeValues()),
                    put.returnValuesOnConditionCheckFailure());
        }
        if (item.update() != null) {
            var update = item.update();
            return update(
                    update.tableName(),
                    update.key(),
                    update.updateExpression(),
                    update.conditionExpression(),
                    bindings(update.expressionAttributeNames(), update.expressionAttributeValues()),
                    update.returnValuesOnConditionCheckFailure());
        }
        if (item.delete() != null) {
            var delete = item.delete();
            return at(
                    delete.tableName(),
                    delete.key(),
                    new Write.Delete(),
                    delete.conditionExpression(),
                    bindings(delete.expressionAttributeNames(), delete.expressionAttributeValues()),
                    delete.returnValuesOnConditionCheckFailure());
        }
        var check = item.conditionCheck();
        return at(
                check.tableName(),
                check.key(),
                new Write.Check(),
                check.conditionExpression(),
                bindings(check.expressionAttributeNames(), check.expressionAttributeValues()),
                check.returnValuesOnConditionCheckFailure());
    }

    static Bindings bindings(Map<String, String> names, Map<String, AttributeValue> values) {
        return new Bindings(names, values);
    }

    private Write put(
            String tableName,
            Map<String, AttributeValue> item,
            @Nullable String condition,
            Bindings bindings,
            @Nullable ReturnValuesOnConditionCheckFailure onFailure) {
        var table = tables.apply(tableName);
        var image = Image.of(item);
        var slot = table.slot(table.schema().of(item));
        table.check(image);
        return new Write(table, slot, new Write.Put(image), condition(condition), bindings, onFailure);
    }

    private Write update(
            String tableName,
            Map<String, AttributeValue> key,
            @Nullable String update,
            @Nullable String condition,
            Bindings bindings,
            @Nullable ReturnValuesOnConditionCheckFailure onFailure) {
        var effect = new Write.Update(key, Optional.ofNullable(update).map(UpdateExpression::of));
        return at(tableName, key, effect, condition, bindings, onFailure);
    }

    private Write at(
            String tableName,
            Map<String, AttributeValue> key,
            Write.Effect effect,
            @Nullable String condition,
            Bindings bindings,
            @Nullable ReturnValuesOnConditionCheckFailure onFailure) {
        var table = tables.apply(tableName);
        var slot = table.slot(table.schema().exactly(key));
        return new Write(table, slot, effect, condition(condition), bindings, onFailure);
    }

    private static Optional<ConditionExpression> condition(@Nullable String text) {
        return Optional.ofNullable(text).map(ConditionExpression::of);
    }

    /** Before there were expressions, requests had parameters of their own; nobody here uses them. */
    private static void refuseLegacy(boolean used) {
        if (used) {
            throw new Invalid("Legacy parameters are not modelled");
        }
    }
}
