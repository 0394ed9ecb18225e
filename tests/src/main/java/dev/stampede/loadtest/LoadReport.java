package dev.stampede.loadtest;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a load came to.
 *
 * @param shoppers how many came
 * @param units how many units there were
 * @param sold how many are sold, by the shop's API; nothing where it couldn't be asked
 * @param outcome what shoppers were told
 * @param broken what wasn't as it must be; nothing when all was well
 * @param page Gatling's report
 */
public record LoadReport(int shoppers, long units, OptionalLong sold, Outcome outcome, List<String> broken, Path page) {

    /** Keeps an unmodifiable copy. */
    public LoadReport {
        broken = List.copyOf(broken);
    }

    /** Whether all was as it must be. */
    public boolean passed() {
        return broken.isEmpty();
    }
}
