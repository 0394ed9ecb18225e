package dev.stampede.localstack.template;

import com.fasterxml.jackson.databind.JsonNode;

/** A template's conditions, evaluated when asked for. */
final class Conditions {

    private final StackTemplate template;
    private final Evaluator evaluator;

    Conditions(StackTemplate template, Evaluator evaluator) {
        this.template = template;
        this.evaluator = evaluator;
    }

    /** Whether the named condition holds; a name that the template doesn't define is an error at the place. */
    boolean holds(String name, String place) {
        var condition = template.condition(name);
        if (condition.isMissingNode()) {
            throw new TemplateException(place + " asks for the condition " + name + ", which is not defined");
        }
        return truth(condition, "Conditions." + name);
    }

    private boolean truth(JsonNode expression, String place) {
        if (expression.size() != 1) {
            throw new TemplateException(place + " is not a condition: " + expression);
        }
        var only = expression.properties().iterator().next();
        var argument = only.getValue();
        return switch (only.getKey()) {
            case "Condition" -> holds(argument.asText(), place);
            case "Fn::Equals" ->
                evaluator.evaluate(argument.path(0), place).equals(evaluator.evaluate(argument.path(1), place));
            case "Fn::Not" -> !truth(argument.path(0), place);
            case "Fn::And" -> argument.valueStream().allMatch(part -> truth(part, place));
            case "Fn::Or" -> argument.valueStream().anyMatch(part -> truth(part, place));
            default ->
                throw new TemplateException(place + " uses " + only.getKey() + ", which the local stack doesn't know");
        };
    }
}
