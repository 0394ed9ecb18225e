package dev.stampede.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class StartProgressTest {

    @Test
    void tells_each_step_at_once() {
        var told = new ArrayList<String>();
        try (var progress = StartProgress.begin(told::add)) {
            progress.step("tables and queues");
            progress.step("2 of 5 functions started");
        }
        assertThat(told).containsExactly("tables and queues", "2 of 5 functions started");
    }

    @Test
    void says_that_the_machine_is_busy_only_when_it_is() {
        assertThat(StartProgress.busy(21, 2))
                .hasValueSatisfying(why -> assertThat(why).contains("busy", "load 21 on 2 processors"));
        assertThat(StartProgress.busy(2.5, 2)).isEmpty();
        assertThat(StartProgress.busy(-1, 2)).as("where nobody tells").isEmpty();
    }
}
