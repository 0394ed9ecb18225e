package dev.stampede.runtime.flags;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A switch that can be turned while the marketplace runs; {@code docs/operating/feature-flags.md} says when to. */
public enum FeatureFlag {
    /** Whether new orders are taken. */
    TAKE_ORDERS("take-orders", Setting.ON),
    /** Whether shoppers may cancel orders. */
    CANCELLATIONS("cancellations", Setting.ON);

    private final String key;
    private final Setting otherwise;

    FeatureFlag(String key, Setting otherwise) {
        this.key = key;
        this.otherwise = otherwise;
    }

    /** How a flag is set. */
    public enum Setting {
        /** What the flag names is done. */
        ON,
        /** What the flag names is left. */
        OFF
    }

    /** Its name in the document. */
    public String key() {
        return key;
    }

    /** How it is set where nothing says otherwise, or nothing could be read. */
    public Setting otherwise() {
        return otherwise;
    }

    /** Every flag as it is where nothing says otherwise. */
    static Map<FeatureFlag, Setting> defaults() {
        return Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(flag -> flag, FeatureFlag::otherwise));
    }
}
