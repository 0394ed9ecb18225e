package dev.stampede.runtime.flags;

import dev.stampede.runtime.flags.FeatureFlag.Setting;
import java.util.Map;

/** Where feature flags are set. */
@FunctionalInterface
public interface FlagSource {

    /**
     * Reads them now. Flags that the source doesn't mention are left out.
     *
     * @throws FlagsUnreadable when they can't be read
     */
    Map<FeatureFlag, Setting> read();
}
