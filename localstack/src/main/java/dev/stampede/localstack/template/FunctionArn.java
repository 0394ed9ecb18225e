package dev.stampede.localstack.template;

import java.util.regex.Pattern;

/** Finds the function that a target, integration or mapping names by ARN, with or without version or alias. */
public final class FunctionArn {

    private static final Pattern NAME = Pattern.compile(":function:([^:/]+)");

    private FunctionArn() {}

    /**
     * The function's name.
     *
     * @param place where the reference stands, for the error
     * @param reference an ARN, an API Gateway invocation URI around one, or a name, each with or without {@code :alias}
     * @throws TemplateException when it is another kind of ARN
     */
    public static String nameIn(String place, String reference) {
        var match = NAME.matcher(reference);
        if (match.find()) {
            return match.group(1);
        }
        if (reference.startsWith("arn:")) {
            throw new TemplateException(place + " points at " + reference + ", which is not a function");
        }
        return reference.split(":", 2)[0];
    }
}
