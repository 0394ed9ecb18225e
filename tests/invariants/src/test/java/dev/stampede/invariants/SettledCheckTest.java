package dev.stampede.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SettledCheckTest {

    @Test
    void forgives_what_was_only_under_way() throws InterruptedException {
        var broken = new SoundItems();
        broken.item("shard 0").put("available", 99L);
        var reads = new ArrayDeque<>(List.of(broken.asRead(), new SoundItems().asRead()));

        var findings = new SettledCheck(() -> Objects.requireNonNull(reads.poll()), Duration.ofMinutes(1)).findings();

        assertThat(findings.violations()).isEmpty();
        assertThat(reads).isEmpty();
    }

    @Test
    void is_patient_while_one_follows_the_other() throws InterruptedException {
        var reads = new ArrayDeque<Items>();
        for (long free = 99; free > 96; free--) {
            var broken = new SoundItems();
            broken.item("shard 0").put("available", free);
            reads.add(broken.asRead());
        }
        reads.add(new SoundItems().asRead());

        var findings = new SettledCheck(() -> Objects.requireNonNull(reads.poll()), Duration.ofMillis(900)).findings();

        assertThat(findings.violations()).isEmpty();
    }

    @Test
    void reports_what_stays() throws InterruptedException {
        var broken = new SoundItems();
        broken.item("shard 0").put("available", 99L);

        var findings = new SettledCheck(broken::asRead, Duration.ZERO).findings();

        assertThat(findings.violations())
                .singleElement()
                .hasToString(
                        "free = stocked - reserved - held - sold, per shard: shard prd_a.slr_a#0: expected 3 free, found 99 free");
    }
}
