package dev.stampede.simulation.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.simulation.world.Boundary;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whichever of two is held, and before whichever of its calls: they come to the same as one after the other. */
class MeetingsTest {

    @TestFactory
    Stream<DynamicTest> two_at_once() {
        return Meetings.all().stream()
                .map(meeting -> DynamicTest.dynamicTest(
                        meeting.toString(),
                        () -> assertThat(Meetings.wrong(meeting, () -> Boundary.NOTHING))
                                .isEmpty()));
    }
}
