package dev.stampede.infra;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * One deployment of the marketplace among several, and what differs between them.
 *
 * @param name short, as it becomes part of the stacks' names
 * @param storefrontOrigins the origins whose pages may call the API from a browser
 */
record Stage(String name, List<String> storefrontOrigins) {

    /** The stage of one developer: its data goes with the stack. */
    static final String DEV = "dev";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,19}");

    Stage {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("stage \"%s\": wants %s".formatted(name, NAME));
        }
        storefrontOrigins = List.copyOf(storefrontOrigins);
    }

    /**
     * The stage of that name.
     *
     * @throws IllegalArgumentException when a stage other than dev doesn't say where its storefront is
     */
    static Stage of(String name, Optional<String> storefrontOrigin) {
        if (storefrontOrigin.isEmpty() && !name.equals(DEV)) {
            throw new IllegalArgumentException(
                    "stage \"%s\" wants its storefront's origin: -c storefrontOrigin=https://shop.example"
                            .formatted(name));
        }
        // In dev any page may call: callers carry a token, never a cookie, so a foreign page gains nothing.
        return new Stage(name, List.of(storefrontOrigin.orElse("*")));
    }

    /** Whether tables outlive their stack. */
    boolean keepsData() {
        return !name.equals(DEV);
    }

    /** What becomes of a table whose definition is gone. */
    RemovalPolicy dataRemoval() {
        return keepsData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    }

    /** How long log lines are kept: a support case is weeks old when it is asked about, a developer's is not. */
    RetentionDays logRetention() {
        return keepsData() ? RetentionDays.THREE_MONTHS : RetentionDays.ONE_WEEK;
    }
}
