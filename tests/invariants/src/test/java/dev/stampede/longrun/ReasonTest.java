package dev.stampede.longrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void tells_all_messages_from_the_outermost_to_the_cause() {
        assertThat(Reason.of(new IllegalStateException("it ended", new IllegalArgumentException("of that"))))
                .isEqualTo("it ended: of that");
    }

    @Test
    void names_what_has_no_message() {
        assertThat(Reason.of(new TimeoutException())).isEqualTo("java.util.concurrent.TimeoutException");
    }
}
