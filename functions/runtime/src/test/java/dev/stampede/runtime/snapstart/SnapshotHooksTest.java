package dev.stampede.runtime.snapstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.crac.test.CheckpointSimulator;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnapshotHooksTest {

    private final ApplicationContext beans = ApplicationContext.builder()
            .properties(Map.of("snapshot.hooks.test", true))
            .eagerInitSingletons(false)
            .start();
    private final CheckpointSimulator simulator = beans.getBean(CheckpointSimulator.class);

    @AfterEach
    void stop() {
        beans.close();
    }

    @Test
    void primes_before_the_snapshot_and_forgets_what_priming_left_behind() {
        var cache = beans.getBean(Cache.class);
        beans.getBean(SnapshotHooks.class).add(() -> cache.entries.add("priming"));

        simulator.runBeforeCheckpoint();

        assertThat(cache.renewals).isEqualTo(1);
        assertThat(cache.entries).isEmpty();
    }

    @Test
    void renews_after_the_restore() {
        var cache = beans.getBean(Cache.class);
        simulator.runBeforeCheckpoint();
        cache.entries.add("left in the snapshot");

        simulator.runAfterRestore();

        assertThat(cache.entries).isEmpty();
    }

    @Test
    void takes_the_snapshot_though_priming_failed() {
        var cache = beans.getBean(Cache.class);
        beans.getBean(SnapshotHooks.class).add(() -> {
            throw new IllegalStateException("nobody listens yet");
        });

        simulator.runBeforeCheckpoint();

        assertThat(cache.renewals).isEqualTo(1);
    }

    @Test
    void makes_nothing_that_the_function_does_not_use() {
        simulator.runBeforeCheckpoint();
        simulator.runAfterRestore();

        assertThat(beans.getActiveBeanRegistrations(Cache.class)).isEmpty();
    }

    /** A cache that a function may use. */
    static final class Cache implements Renewable {

        final List<String> entries = new ArrayList<>();
        int renewals;

        @Override
        public void renew() {
            entries.clear();
            renewals++;
        }
    }

    /** Makes the cache in this test's contexts only. */
    @Factory
    @Requires(property = "snapshot.hooks.test")
    static final class Caches {

        @Bean
        @Singleton
        Cache cache() {
            return new Cache();
        }
    }
}
