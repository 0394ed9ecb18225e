package dev.stampede.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhasesTest {

    private static final String ORDER = """
            {"name": "request", "start_time": 10.000, "end_time": 10.020, "subsegments": [
              {"name": "place order", "start_time": 10.003, "end_time": 10.018, "subsegments": [
                {"name": "DynamoDB TransactWriteItems", "start_time": 10.006, "end_time": 10.016},
                {"name": "quote check", "start_time": 10.004, "end_time": 10.005}]}]}""";

    private static final String ELSEWHERE = """
            {"name": "event", "start_time": 10.000, "end_time": 11.000}""";

    @Test
    void gives_each_part_its_own_time_and_the_frame_the_rest() throws Exception {
        var json = new ObjectMapper();

        var phases = Phases.of(
                "POST /v1/orders", List.of(24.0, 26.0), List.of(json.readTree(ORDER), json.readTree(ELSEWHERE)));

        assertThat(phases.invocations()).isEqualTo(1);
        assertThat(phases.handlerMillis()).isCloseTo(20, within(0.01));
        assertThat(phases.outsideMillis()).isCloseTo(5, within(0.01));
        assertThat(phases.partsMillis()).hasSize(5);
        assertThat(phases.partsMillis().get("routing, reading JSON, validation"))
                .isCloseTo(3, within(0.01));
        assertThat(phases.partsMillis().get("place order")).isCloseTo(4, within(0.01));
        assertThat(phases.partsMillis().get("DynamoDB TransactWriteItems")).isCloseTo(10, within(0.01));
        assertThat(phases.partsMillis().get("quote check")).isCloseTo(1, within(0.01));
        assertThat(phases.partsMillis().get("writing JSON, log line")).isCloseTo(2, within(0.01));
    }
}
