package dev.stampede.simulation.dynamodb.expression;

import dev.stampede.simulation.dynamodb.expression.Path.Indexed;
import dev.stampede.simulation.dynamodb.expression.Path.Named;
import dev.stampede.simulation.dynamodb.expression.Path.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads one expression. */
final class Parser {

    private static final Set<String> COMPARATORS = Set.of("=", "<>", "<", "<=", ">", ">=");

    private final Tokens tokens;
    private final Set<String> placeholders = new TreeSet<>();

    Parser(String text) {
        tokens = new Tokens(text);
    }

    /** The placeholders of names and values that were read. */
    Set<String> placeholders() {
        return placeholders;
    }

    Condition condition() {
        var read = or();
        expectEnd();
        return read;
    }

    List<Path> projection() {
        var paths = new ArrayList<Path>();
        do {
            paths.add(path());
        } while (tokens.skip(","));
        expectEnd();
        return paths;
    }

    List<Change> update() {
        var changes = new ArrayList<Change>();
        var sections = new TreeSet<String>();
        while (!tokens.end()) {
            var section = tokens.take().toUpperCase(Locale.ROOT);
            if (!sections.add(section)) {
                throw new Invalid("Invalid UpdateExpression: The \"%s\" section can only be used once in an update"
                        .formatted(section));
            }
            do {
                changes.add(change(section));
            } while (tokens.skip(","));
        }
        if (changes.isEmpty()) {
            throw new Invalid("Invalid UpdateExpression: The expression can not be empty;");
        }
        return changes;
    }

    private Change change(String section) {
        var path = path();
        return switch (section) {
            case "SET" -> {
                tokens.expect("=");
                yield new Change.Set(path, sum());
            }
            case "REMOVE" -> new Change.Remove(path);
            case "ADD" -> new Change.Add(path, given());
            case "DELETE" -> new Change.Delete(path, given());
            default -> throw tokens.unexpected();
        };
    }

    private Operand sum() {
        var left = operand();
        if (tokens.skip("+")) {
            return new Operand.Plus(left, operand());
        }
        return tokens.skip("-") ? new Operand.Minus(left, operand()) : left;
    }

    private Condition or() {
        var left = and();
        while (tokens.skip("OR")) {
            left = new Condition.Or(left, and());
        }
        return left;
    }

    private Condition and() {
        var left = not();
        while (tokens.skip("AND")) {
            left = new Condition.And(left, not());
        }
        return left;
    }

    private Condition not() {
        return tokens.skip("NOT") ? new Condition.Not(not()) : simple();
    }

    private Condition simple() {
        if (tokens.skip("(")) {
            var inner = or();
            tokens.expect(")");
            return inner;
        }
        if (tokens.atCall() && !tokens.at("size")) {
            return function(tokens.take());
        }
        var left = operand();
        if (tokens.skip("BETWEEN")) {
            var low = operand();
            tokens.expect("AND");
            return new Condition.Between(left, low, operand());
        }
        if (tokens.skip("IN")) {
            return new Condition.In(left, some());
        }
        if (!COMPARATORS.contains(tokens.peek())) {
            throw tokens.unexpected();
        }
        return new Condition.Comparison(left, tokens.take(), operand());
    }

    private List<Operand> some() {
        var some = new ArrayList<Operand>();
        tokens.expect("(");
        do {
            some.add(operand());
        } while (tokens.skip(","));
        tokens.expect(")");
        return some;
    }

    private Condition function(String name) {
        tokens.expect("(");
        var read = switch (name) {
            case "attribute_exists" -> new Condition.Exists(path());
            case "attribute_not_exists" -> new Condition.Not(new Condition.Exists(path()));
            case "attribute_type" -> new Condition.OfType(pathAndComma(), operand());
            case "begins_with" -> new Condition.BeginsWith(operandAndComma(), operand());
            case "contains" -> new Condition.Contains(operandAndComma(), operand());
            default -> throw new Invalid("Invalid expression: Invalid function name; function: " + name);
        };
        tokens.expect(")");
        return read;
    }

    private Operand operand() {
        if (!tokens.atCall()) {
            return tokens.peek().startsWith(":") ? given() : new Operand.Stored(path());
        }
        var name = tokens.take();
        tokens.expect("(");
        var read = switch (name) {
            case "size" -> new Operand.Size(path());
            case "if_not_exists" -> new Operand.IfNotExists(pathAndComma(), operand());
            case "list_append" -> new Operand.ListAppend(operandAndComma(), operand());
            default -> throw new Invalid("Invalid expression: Invalid function name; function: " + name);
        };
        tokens.expect(")");
        return read;
    }

    private Operand given() {
        var placeholder = tokens.take();
        if (placeholder.charAt(0) != ':') {
            throw new Invalid("Invalid expression: Syntax error; token: \"" + placeholder + "\"");
        }
        placeholders.add(placeholder);
        return new Operand.Given(placeholder);
    }

    private Operand operandAndComma() {
        var read = operand();
        tokens.expect(",");
        return read;
    }

    private Path pathAndComma() {
        var read = path();
        tokens.expect(",");
        return read;
    }

    private Path path() {
        var steps = new ArrayList<Step>();
        steps.add(named());
        while (true) {
            if (tokens.skip(".")) {
                steps.add(named());
            } else if (tokens.skip("[")) {
                steps.add(new Indexed(Integer.parseInt(tokens.take())));
                tokens.expect("]");
            } else {
                return new Path(List.copyOf(steps));
            }
        }
    }

    private Named named() {
        var name = tokens.take();
        if (name.charAt(0) == '#') {
            placeholders.add(name);
        } else if (!Character.isLetter(name.charAt(0)) && name.charAt(0) != '_') {
            throw new Invalid("Invalid expression: Syntax error; token: \"" + name + "\"");
        }
        return new Named(name);
    }

    private void expectEnd() {
        if (!tokens.end()) {
            throw tokens.unexpected();
        }
    }
}
