package dev.stampede.deployed.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedPortTest {

    private static final String SOCKET = "unix:///var/run/docker.sock";

    @ParameterizedTest
    @CsvSource({
        "unix:///var/run/docker.sock, localhost,            127.0.0.1",
        "unix:///var/run/docker.sock, 172.17.0.1,           172.17.0.1",
        "unix:///var/run/docker.sock, host.docker.internal, 127.0.0.1",
        "tcp://localhost:2375,        localhost,            127.0.0.1",
    })
    void is_never_on_all_of_this_machines_interfaces(String dockerHost, String machine, String address) {
        assertThat(new PublishedPort(dockerHost, machine).binding(4566).getHostIp())
                .isEqualTo(address);
    }

    @Test
    void is_where_it_can_be_reached_on_a_machine_that_is_another() {
        assertThat(new PublishedPort("tcp://10.0.0.5:2376", "10.0.0.5").isHere())
                .isFalse();
        assertThat(new PublishedPort(SOCKET, "172.17.0.1").isHere()).isTrue();
    }
}
