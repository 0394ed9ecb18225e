package dev.stampede.runtime.flags;

import dev.stampede.runtime.flags.FeatureFlag.Setting;

/** How the feature flags are set now, as far as this environment knows. */
@FunctionalInterface
public interface FeatureFlags {

    /** Whether the flag is on. Never fails; where nothing is known the flag's own default holds. */
    boolean isOn(FeatureFlag flag);

    /** Flags that nobody can turn: each has its default. */
    static FeatureFlags unturned() {
        return flag -> flag.otherwise() == Setting.ON;
    }
}
