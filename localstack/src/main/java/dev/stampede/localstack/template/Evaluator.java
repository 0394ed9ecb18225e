package dev.stampede.localstack.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evaluates CloudFormation's intrinsic functions in one template.
 *
 * <p>Every place is a path such as {@code Orders.KeySchema[0]}, so that an error says where it is. A missing node
 * stands for {@code AWS::NoValue} and vanishes from the object or list it is in.
 */
final class Evaluator {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]+)}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final StackTemplate template;
    private final Names names;
    private final Conditions conditions;

    /** What a template's references stand for. */
    interface Names {

        /** The value of {@code Ref}: a parameter, pseudo parameter or resource. */
        JsonNode ref(String name, String place);

        /** The value of {@code Fn::GetAtt}. */
        JsonNode attribute(String logicalId, String attribute, String place);

        /** The value of {@code Fn::ImportValue}. */
        JsonNode imported(String exportName, String place);
    }

    Evaluator(StackTemplate template, Names names) {
        this.template = template;
        this.names = names;
        this.conditions = new Conditions(template, this);
    }

    Conditions conditions() {
        return conditions;
    }

    JsonNode evaluate(JsonNode value, String place) {
        if (value.isArray()) {
            return evaluateList(value, place);
        }
        if (!value.isObject()) {
            return value;
        }
        if (value.size() == 1) {
            var only = value.properties().iterator().next();
            if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
                return apply(only.getKey(), only.getValue(), place);
            }
        }
        var result = NODES.objectNode();
        for (var entry : value.properties()) {
            var evaluated = evaluate(entry.getValue(), place + "." + entry.getKey());
            if (!evaluated.isMissingNode()) {
                result.set(entry.getKey(), evaluated);
            }
        }
        return result;
    }

    String text(JsonNode value, String place) {
        var evaluated = evaluate(value, place);
        if (!evaluated.isValueNode()) {
            throw new TemplateException(place + " should be a text but is " + evaluated);
        }
        return evaluated.asText();
    }

    private ArrayNode evaluateList(JsonNode value, String place) {
        var result = NODES.arrayNode();
        var index = 0;
        for (var element : value) {
            var evaluated = evaluate(element, place + "[" + index++ + "]");
            if (!evaluated.isMissingNode()) {
                result.add(evaluated);
            }
        }
        return result;
    }

    private JsonNode apply(String function, JsonNode argument, String place) {
        return switch (function) {
            case "Ref" -> names.ref(argument.asText(), place);
            case "Fn::GetAtt" -> attribute(argument, place);
            case "Fn::Join" -> TextNode.valueOf(String.join(argument.path(0).asText(), texts(argument.path(1), place)));
            case "Fn::Sub" -> substitute(argument, place);
            case "Fn::Select" -> select(argument, place);
            case "Fn::Split" -> split(argument, place);
            case "Fn::If" -> choose(argument, place);
            case "Fn::FindInMap" -> find(argument, place);
            case "Fn::ImportValue" -> names.imported(text(argument, place), place);
            default ->
                throw new TemplateException(place + " uses " + function + ", which the local stack doesn't know");
        };
    }

    private JsonNode attribute(JsonNode argument, String place) {
        if (argument.isTextual()) {
            var parts = argument.asText().split("\\.", 2);
            return names.attribute(parts[0], parts.length == 2 ? parts[1] : "", place);
        }
        return names.attribute(argument.path(0).asText(), text(argument.path(1), place), place);
    }

    private List<String> texts(JsonNode list, String place) {
        var texts = new ArrayList<String>();
        for (var element : evaluate(list, place)) {
            texts.add(element.asText());
        }
        return texts;
    }

    private JsonNode substitute(JsonNode argument, String place) {
        var pattern = argument.isArray() ? argument.path(0).asText() : argument.asText();
        var variables = argument.path(1);
        return TextNode.valueOf(PLACEHOLDER
                .matcher(pattern)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).isEmpty()
                                ? substituted(match.group(2).strip(), variables, place)
                                : "${" + match.group(2) + "}")));
    }

    private String substituted(String name, JsonNode variables, String place) {
        if (variables.has(name)) {
            return text(variables.get(name), place);
        }
        var value = name.contains(".") ? attribute(TextNode.valueOf(name), place) : names.ref(name, place);
        return value.asText();
    }

    private JsonNode select(JsonNode argument, String place) {
        var index = Integer.parseInt(text(argument.path(0), place));
        var list = evaluate(argument.path(1), place);
        if (!list.has(index)) {
            throw new TemplateException(place + " selects element " + index + " of " + list.size());
        }
        return list.get(index);
    }

    private ArrayNode split(JsonNode argument, String place) {
        var result = NODES.arrayNode();
        var delimiter = Pattern.quote(argument.path(0).asText());
        for (var part : text(argument.path(1), place).split(delimiter, -1)) {
            result.add(part);
        }
        return result;
    }

    private JsonNode choose(JsonNode argument, String place) {
        var branch = conditions.holds(argument.path(0).asText(), place) ? 1 : 2;
        return evaluate(argument.path(branch), place);
    }

    private JsonNode find(JsonNode argument, String place) {
        var keys = texts(argument, place);
        var value = template.mapping(keys.get(0), keys.get(1), keys.get(2));
        if (value instanceof MissingNode) {
            throw new TemplateException(place + " finds no mapping " + String.join("/", keys));
        }
        return value;
    }
}
