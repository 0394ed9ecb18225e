package dev.stampede.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrewTest {

    @Test
    void does_all_the_work_once() {
        var done = new ConcurrentLinkedQueue<Integer>();
        var work = IntStream.range(0, 100).boxed().toList();

        new Crew(8).each(work, done::add);

        assertThat(done).containsExactlyInAnyOrderElementsOf(work);
    }

    @Test
    void lets_work_wait_for_work_before_it() {
        var first = new CountDownLatch(1);

        new Crew(2).each(List.of("second waits", "first"), name -> {
            if (name.equals("first")) {
                first.countDown();
            } else {
                await(first);
            }
        });

        assertThat(first.getCount()).isZero();
    }

    @Test
    void begins_nothing_more_after_a_failure() {
        var begun = new AtomicInteger();

        assertThatThrownBy(() -> new Crew(1).each(List.of(1, 2, 3), number -> {
                    begun.incrementAndGet();
                    throw new IllegalStateException("number " + number);
                }))
                .hasMessage("number 1");
        assertThat(begun).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }
}
