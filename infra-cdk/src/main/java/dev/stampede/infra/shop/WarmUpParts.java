package dev.stampede.infra.shop;

import dev.stampede.model.plan.FunctionPlan;
import dev.stampede.model.plan.WarmUpLimits;
import java.util.ArrayList;
import java.util.List;

/** Deals out the calls that start environments to as many callers as can make them at once. */
final class WarmUpParts {

    private WarmUpParts() {}

    /** So many calls of a function. */
    record Calls(FunctionPlan function, int number) {}

    /** The calls of each caller. */
    static List<List<Calls>> of(List<FunctionPlan> functions) {
        var parts = new ArrayList<List<Calls>>();
        var part = new ArrayList<Calls>();
        int room = WarmUpLimits.CALLS_AT_ONCE;
        for (var function : functions) {
            int left = Math.toIntExact(function.environments().value());
            while (left > 0) {
                if (room == 0) {
                    parts.add(List.copyOf(part));
                    part.clear();
                    room = WarmUpLimits.CALLS_AT_ONCE;
                }
                int number = Math.min(left, room);
                part.add(new Calls(function, number));
                left -= number;
                room -= number;
            }
        }
        parts.add(List.copyOf(part));
        return List.copyOf(parts);
    }
}
