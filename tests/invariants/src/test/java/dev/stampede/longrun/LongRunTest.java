package dev.stampede.longrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.longrun.LongRun.Failure;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LongRunTest {

    private final ArrayList<String> found = new ArrayList<>();
    private final ArrayList<String> told = new ArrayList<>();
    private final LongRun run = new LongRun(told::add);

    @Test
    void keeps_what_was_found_before_and_after_a_part_that_fails() {
        run.attempt("first", () -> found.add("first"));
        run.attempt("second", () -> {
            found.add("half of the second");
            throw new IOException("no answer", new IllegalStateException("the process is gone"));
        });
        run.attempt("third", () -> found.add("third"));

        assertThat(found).containsExactly("first", "half of the second", "third");
        assertThat(run.failures()).containsExactly(new Failure("second", "no answer: the process is gone"));
    }

    @Test
    void tells_a_failure_at_once_as_a_run_may_be_killed_before_its_end() {
        run.attempt("cold starts", () -> {
            throw new IllegalStateException("FlashsaleApi answered 404");
        });

        assertThat(told).containsExactly("stampede: failed: cold starts: FlashsaleApi answered 404");
    }

    @Test
    void fails_and_names_each_part_that_failed() {
        run.attempt("cold starts", () -> {
            throw new IllegalStateException("FlashsaleApi answered 404");
        });
        run.attempt("memory", () -> {
            throw new OutOfMemoryError("Java heap space");
        });

        assertThat(run.end(0)).isEqualTo(1);
        assertThat(told)
                .contains(
                        "stampede: failed: cold starts: FlashsaleApi answered 404",
                        "stampede: failed: memory: Java heap space");
    }

    @Test
    void ends_as_its_findings_say_when_nothing_failed() {
        run.attempt("all", () -> found.add("all"));

        assertThat(run.end(7)).isEqualTo(7);
        assertThat(told).isEmpty();
    }

    @Test
    void takes_the_other_thing_where_nothing_is_found() {
        assertThat(run.find("stock", 0, () -> 7)).isEqualTo(7);
        assertThat(run.find("stock", 0, () -> Integer.valueOf("many"))).isZero();
        assertThat(run.failures()).extracting(Failure::part).containsExactly("stock");
    }

    @Test
    void leaves_a_thread_that_is_to_end_marked() {
        run.attempt("waiting", () -> {
            throw new InterruptedException("over");
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(run.failures()).hasSize(1);
    }
}
