package dev.stampede.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Works through a list, some of it at once. Work begins in the list's order, so that work may wait for work before it.
 *
 * @param atOnce the most under way at one moment
 */
public record Crew(int atOnce) {

    /**
     * Does all of it. After a failure nothing more is begun.
     *
     * @throws RuntimeException the first failure
     */
    public <T> void each(List<T> work, Consumer<T> action) {
        var next = new AtomicInteger();
        var members = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int member = 0; member < Math.min(atOnce, work.size()); member++) {
                members.add(threads.submit(() -> take(work, next, action)));
            }
        }
        for (var member : members) {
            outcome(member);
        }
    }

    private static <T> void take(List<T> work, AtomicInteger next, Consumer<T> action) {
        for (int i = next.getAndIncrement(); i < work.size(); i = next.getAndIncrement()) {
            try {
                action.accept(work.get(i));
            } catch (RuntimeException e) {
                next.set(work.size());
                throw e;
            }
        }
    }

    private static void outcome(Future<?> member) {
        try {
            member.get();
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
