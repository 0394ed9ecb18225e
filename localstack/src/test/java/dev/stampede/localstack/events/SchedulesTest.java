package dev.stampede.localstack.events;

import static dev.stampede.localstack.RecordingInvoker.succeeded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampede.localstack.RecordingInvoker;
import dev.stampede.localstack.template.AssemblyOnDisk;
import dev.stampede.localstack.template.Resource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulesTest {

    private static final String RESOURCES = """
            {"Fn": {"Type": "AWS::Lambda::Function"},
             "Sweep": {"Type": "AWS::Events::Rule", "Properties": {"ScheduleExpression": "EXPRESSION",
               "Targets": [{"Arn": {"Fn::GetAtt": ["Fn", "Arn"]}, "Id": "Target0"}]}},
             "Nightly": {"Type": "AWS::Scheduler::Schedule", "Properties": {"ScheduleExpression": "rate(2 days)",
               "State": "DISABLED",
               "Target": {"Arn": {"Fn::GetAtt": ["Fn", "Arn"]}, "Input": "{\\"deep\\": true}"}}}}
            """;

    @TempDir
    Path directory;

    private final RecordingInvoker invoker = new RecordingInvoker(event -> succeeded("null"));

    @Test
    void gives_the_function_of_a_rule_the_scheduled_event() {
        try (var schedules = Schedules.start(defined("rate(5 minutes)"), invoker)) {
            schedules.runNow("Sweep");
        }

        var event = invoker.events().getFirst();
        assertThat(event.path("source").asText()).isEqualTo("aws.events");
        assertThat(event.path("detail-type").asText()).isEqualTo("Scheduled Event");
        assertThat(event.path("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(event.path("resources").path(0).asText())
                .isEqualTo("arn:aws:events:eu-central-1:000000000000:rule/Sweep");
        assertThat(event.path("detail").isObject()).isTrue();
    }

    @Test
    void gives_the_function_of_a_schedule_its_input() {
        try (var schedules = Schedules.start(defined("rate(1 hour)"), invoker)) {
            schedules.runNow("Nightly");
        }

        assertThat(invoker.events()).singleElement().hasToString("{\"deep\":true}");
    }

    @Test
    void names_an_expression_and_a_schedule_it_does_not_know() {
        assertThatThrownBy(() -> Schedules.start(defined("cron(0 12 * * ? *)"), invoker))
                .hasMessage("Sweep.ScheduleExpression is cron(0 12 * * ? *); the local stack knows rate(…) only");
        try (var schedules = Schedules.start(defined("rate(1 minute)"), invoker)) {
            assertThatThrownBy(() -> schedules.runNow("Swept")).hasMessageContaining("there are [Sweep, Nightly]");
        }
    }

    private List<Resource> defined(String expression) {
        return AssemblyOnDisk.resolved(directory, RESOURCES.replace("EXPRESSION", expression))
                .ofType("AWS::Events::Rule", "AWS::Scheduler::Schedule");
    }
}
