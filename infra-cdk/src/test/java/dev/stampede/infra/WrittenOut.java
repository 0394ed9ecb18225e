package dev.stampede.infra;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value of a template as people read it: joined, and references as {@code <LogicalId.Attribute>}. */
public final class WrittenOut {

    private WrittenOut() {}

    /** Texts and what CloudFormation makes texts of; anything else as it stands. */
    public static String of(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> function) || function.size() != 1) {
            return String.valueOf(value);
        }
        var argument = function.values().iterator().next();
        return switch (function.keySet().iterator().next().toString()) {
            case "Ref" -> "<%s>".formatted(argument);
            case "Fn::GetAtt" ->
                ((List<?>) argument).stream().map(String::valueOf).collect(Collectors.joining(".", "<", ">"));
            case "Fn::Join" -> joined((List<?>) argument);
            default -> String.valueOf(value);
        };
    }

    private static String joined(List<?> separatorAndParts) {
        return ((List<?>) separatorAndParts.get(1))
                .stream()
                        .map(WrittenOut::of)
                        .collect(Collectors.joining(separatorAndParts.get(0).toString()));
    }
}
