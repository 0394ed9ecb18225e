package dev.stampede.infra;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

final class NodeJsTest {

    @Test
    void says_what_to_install_when_it_is_not_there() {
        assertThatIllegalStateException()
                .isThrownBy(() -> NodeJs.requireOnPath("no-such-node"))
                .withMessageContaining("install Node.js");
    }
}
