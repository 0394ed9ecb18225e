package dev.stampede.simulation.dynamodb.expression;

import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Evaluates operands and conditions on one item.
 *
 * @param item all attributes; none when there is no item
 * @param bindings what placeholders stand for
 */
record ItemReader(Map<String, AttributeValue> item, Bindings bindings) {

    boolean holds(Condition condition) {
        return switch (condition) {
            case Condition.And and -> holds(and.left()) && holds(and.right());
            case Condition.Or or -> holds(or.left()) || holds(or.right());
            case Condition.Not not -> !holds(not.condition());
            case Condition.Exists exists -> exists.path().in(item, bindings) != null;
            case Condition.Comparison comparison -> compare(comparison);
            case Condition.Between between -> {
                var value = value(between.value());
                yield compare(value, ">=", value(between.low())) && compare(value, "<=", value(between.high()));
            }
            case Condition.In in -> {
                var value = value(in.value());
                yield in.some().stream().anyMatch(one -> compare(value, "=", value(one)));
            }
            case Condition.OfType ofType -> {
                var value = ofType.path().in(item, bindings);
                var type = value(ofType.type());
                yield value != null && type != null && value.type().toString().equals(type.s());
            }
            case Condition.BeginsWith beginsWith -> {
                var value = value(beginsWith.value());
                var start = value(beginsWith.start());
                yield value != null && start != null && Values.beginsWith(value, start);
            }
            case Condition.Contains contains -> {
                var value = value(contains.value());
                var part = value(contains.part());
                yield value != null && part != null && Values.contains(value, part);
            }
        };
    }

    /** The operand's value, none when nothing is stored there. */
    @Nullable
    AttributeValue value(Operand operand) {
        return switch (operand) {
            case Operand.Stored stored -> stored.path().in(item, bindings);
            case Operand.Given given -> bindings.value(given.placeholder());
            case Operand.Size size -> size(size.path().in(item, bindings));
            case Operand.Plus plus -> Values.plus(number(plus.left()), number(plus.right()));
            case Operand.Minus minus -> Values.minus(number(minus.left()), number(minus.right()));
            case Operand.IfNotExists first -> {
                var stored = first.path().in(item, bindings);
                yield stored == null ? value(first.otherwise()) : stored;
            }
            case Operand.ListAppend append -> {
                var all = new ArrayList<>(list(append.first()).l());
                all.addAll(list(append.second()).l());
                yield AttributeValue.fromL(all);
            }
        };
    }

    /**
     * The operand's value, which has to be there.
     *
     * @throws Invalid when nothing is stored there
     */
    AttributeValue required(Operand operand) {
        var value = value(operand);
        if (value == null) {
            throw new Invalid("The provided expression refers to an attribute that does not exist in the item");
        }
        return value;
    }

    private AttributeValue number(Operand operand) {
        return typed(operand, AttributeValue.Type.N);
    }

    private AttributeValue list(Operand operand) {
        return typed(operand, AttributeValue.Type.L);
    }

    private AttributeValue typed(Operand operand, AttributeValue.Type type) {
        var value = required(operand);
        if (value.type() != type) {
            throw new Invalid("An operand in the update expression has an incorrect data type");
        }
        return value;
    }

    private static @Nullable AttributeValue size(@Nullable AttributeValue value) {
        long size = value == null ? -1 : Values.size(value);
        return size < 0 ? null : AttributeValue.fromN(Long.toString(size));
    }

    private boolean compare(Condition.Comparison comparison) {
        return compare(value(comparison.left()), comparison.sign(), value(comparison.right()));
    }

    private static boolean compare(@Nullable AttributeValue left, String sign, @Nullable AttributeValue right) {
        if (left == null || right == null) {
            return sign.equals("<>") && (left != null || right != null);
        }
        if (sign.equals("=") || sign.equals("<>")) {
            return Values.equal(left, right) == sign.equals("=");
        }
        if (!Values.ordered(left, right)) {
            return false;
        }
        int order = Values.compare(left, right);
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }
}
