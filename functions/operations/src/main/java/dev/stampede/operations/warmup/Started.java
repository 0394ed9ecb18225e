package dev.stampede.operations.warmup;

import dev.stampede.operations.warmup.HeldCall.Outcome;
import dev.stampede.operations.warmup.HeldCall.Outcome.Failed;
import dev.stampede.operations.warmup.HeldCall.Outcome.Held;
import dev.stampede.operations.warmup.HeldCall.Outcome.Throttled;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What there is of a function now.
 *
 * @param target what was wanted
 * @param environments the names of those that answered; fewer than calls, if one answered several
 * @param throttled calls that found no environment
 * @param failures why others came to nothing, one for each
 */
public record Started(Target target, Set<String> environments, int throttled, List<String> failures) {

    static Started of(Target target, Collection<Outcome> outcomes) {
        return new Started(
                target,
                only(Held.class, outcomes).stream().map(Held::environment).collect(Collectors.toUnmodifiableSet()),
                only(Throttled.class, outcomes).size(),
                only(Failed.class, outcomes).stream().map(Failed::why).toList());
    }

    /** Whether as many are there as were wanted. */
    public boolean isAll() {
        return environments.size() >= target.environments();
    }

    private static <T extends Outcome> List<T> only(Class<T> kind, Collection<Outcome> outcomes) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
