package dev.stampede.simulation.dynamodb;

import dev.stampede.simulation.dynamodb.expression.Invalid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/**
 * Carries out transactions. Each has its items to itself for as long as it lasts: conditions are evaluated when it
 * begins, effects stand when it ends, all in one moment for whoever writes or reads one item; whoever reads many may
 * see some of them before others (developer guide, "Isolation levels for DynamoDB transactions"). One that is refused
 * had the items that it could have for half as long, the time of its first of two phases.
 */
final class WriteTransactions {

    private static final String OPERATION = "TransactWriteItems";
    private static final int TRANSACTIONAL = 2;
    private static final int MOST_WRITES = 100;

    /** How long a request token is remembered (API reference, TransactWriteItems). */
    private static final long TOKEN_KEPT = Duration.ofMinutes(10).toNanos();

    private final Database database;
    private final Map<String, Long> committed = new HashMap<>();

    WriteTransactions(Database database) {
        this.database = database;
    }

    private record Planned(Write write, @Nullable Image after, CancellationReason reason) {

        boolean isPossible() {
            return reason.code().equals(Refusals.NONE);
        }
    }

    /** Does all of it or, by an exception, nothing. Again with a token that was done, it does nothing. */
    Units write(List<Write> writes, String token) {
        check(writes);
        var units = new Units();
        long now = database.simulation().nanoTime();
        if (now - committed.getOrDefault(token, now - TOKEN_KEPT) < TOKEN_KEPT) {
            database.count(OPERATION, Usage.of(units));
            return units;
        }
        var plans = new ArrayList<Planned>(writes.size());
        for (var write : writes) {
            plans.add(plan(write, now, units));
        }
        long duration = duration();
        var possible = plans.stream().filter(Planned::isPossible).toList();
        possible.forEach(planned -> planned.write().slot().enter());
        boolean refused = possible.size() < plans.size();
        if (!refused) {
            announce(plans, now, duration);
        }
        database.simulation().sleep(refused ? duration / 2 : duration);
        possible.forEach(planned -> planned.write().slot().leave());
        if (refused) {
            throw cancelled(plans, units);
        }
        commit(plans);
        committed.put(token, database.simulation().nanoTime());
        database.count(OPERATION, Usage.of(units));
        return units;
    }

    private static void check(List<Write> writes) {
        if (writes.isEmpty() || writes.size() > MOST_WRITES) {
            throw new Invalid("Member must have length less than or equal to " + MOST_WRITES);
        }
        var slots = new HashSet<Slot>();
        if (!writes.stream().allMatch(write -> slots.add(write.slot()))) {
            throw new Invalid("Transaction request cannot include multiple operations on one item");
        }
    }

    private Planned plan(Write write, long now, Units units) {
        var slot = write.slot();
        if (slot.isInTransaction()) {
            return new Planned(write, null, Refusals.reason(Refusals.CONFLICT));
        }
        boolean holds = write.holds();
        try {
            @Nullable Image after = holds ? write.after() : slot.image();
            if (!write.table().take(slot, after, TRANSACTIONAL, now, units)) {
                return new Planned(write, null, Refusals.reason(Refusals.THROTTLED));
            }
            return holds
                    ? new Planned(write, after, Refusals.reason(Refusals.NONE))
                    : new Planned(write, null, conditionFailed(write));
        } catch (Invalid invalid) {
            var reason = CancellationReason.builder()
                    .code(Refusals.INVALID)
                    .message(invalid.getMessage())
                    .build();
            return new Planned(write, null, reason);
        }
    }

    private static CancellationReason conditionFailed(Write write) {
        var reason =
                CancellationReason.builder().code(Refusals.CONDITION_FAILED).message("The conditional request failed");
        var found = write.found();
        return (found.isEmpty() ? reason : reason.item(found)).build();
    }

    private RuntimeException cancelled(List<Planned> plans, Units units) {
        var reasons = plans.stream().map(Planned::reason).toList();
        var codes = reasons.stream().map(CancellationReason::code).toList();
        if (codes.contains(Refusals.CONDITION_FAILED)) {
            database.count(OPERATION, Usage.conditionFailed(units));
        } else if (codes.contains(Refusals.CONFLICT)) {
            database.count(OPERATION, Usage.conflict(units));
        } else {
            database.count(OPERATION, Usage.throttle(units));
        }
        return Refusals.cancelled(reasons);
    }

    /** In its second phase, effects come one by one for whoever reads many items, and at once for all others. */
    private void announce(List<Planned> plans, long now, long duration) {
        long second = now + duration / 2;
        long single = timeBetween(second, now + duration);
        for (var planned : plans) {
            if (!(planned.write().effect() instanceof Write.Check)) {
                long many = timeBetween(second, now + duration);
                planned.write().slot().expect(new Slot.Incoming(planned.after(), single, many));
            }
        }
    }

    private long timeBetween(long from, long to) {
        return from >= to ? to : database.isolation().nextLong(from, to);
    }

    private void commit(List<Planned> plans) {
        long now = database.simulation().nanoTime();
        for (var planned : plans) {
            if (!(planned.write().effect() instanceof Write.Check)) {
                planned.write().table().store(planned.write().slot(), planned.after(), now, database.shownAt());
            }
        }
    }

    private long duration() {
        long shortest = database.limits().shortestTransaction().toNanos();
        long longest = database.limits().longestTransaction().toNanos();
        return shortest == longest ? shortest : database.random().nextLong(shortest, longest);
    }
}
