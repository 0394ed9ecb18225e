package dev.stampede.infra.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.infra.Marketplace;
import dev.stampede.infra.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class QueuesTest {

    private static final Marketplace DEV = Marketplace.dev();

    private static final String QUEUE = "AWS::SQS::Queue";

    private static final Set<String> DEAD_LETTERS = Set.of("FulfilmentDeadLetters", "RelayDeadLetters");

    @Test
    void are_one_for_work_and_two_for_what_failed() {
        assertThat(DEV.all(QUEUE))
                .extracting(Resource::id)
                .containsExactlyInAnyOrder("FulfilmentQueue", "FulfilmentDeadLetters", "RelayDeadLetters");
    }

    @Test
    void redrive_what_fails_five_times_unless_they_hold_dead_letters() {
        assertThat(DEV.all(QUEUE))
                .filteredOn(queue -> !DEAD_LETTERS.contains(queue.id()))
                .allSatisfy(queue -> assertThat(queue.number("RedrivePolicy", "maxReceiveCount"))
                        .isEqualTo(5));
        assertThat(DEV.one(QUEUE, "FulfilmentQueue").property("RedrivePolicy", "deadLetterTargetArn"))
                .contains(Map.of("Fn::GetAtt", List.of("FulfilmentDeadLetters", "Arn")));
    }

    @Test
    void keep_dead_letters_for_fourteen_days() {
        assertThat(DEAD_LETTERS)
                .allSatisfy(name -> assertThat(DEV.one(QUEUE, name).number("MessageRetentionPeriod"))
                        .isEqualTo(Duration.ofDays(14).toSeconds()));
    }

    @Test
    void hide_a_message_for_six_times_as_long_as_its_function_may_take() {
        var timeout = DEV.one("AWS::Lambda::Function", "FulfilOrders").number("Timeout");
        var window = DEV.one("AWS::Lambda::EventSourceMapping", "FulfilmentQueueToFulfilOrders")
                .number("MaximumBatchingWindowInSeconds");

        assertThat(DEV.one(QUEUE, "FulfilmentQueue").number("VisibilityTimeout"))
                .isGreaterThanOrEqualTo(6 * timeout + window);
    }

    @Test
    void encrypt_what_they_hold() {
        assertThat(DEV.all(QUEUE))
                .allSatisfy(queue ->
                        assertThat(queue.property("SqsManagedSseEnabled")).contains(true));
    }
}
