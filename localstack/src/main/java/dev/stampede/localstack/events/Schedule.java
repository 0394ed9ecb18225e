package dev.stampede.localstack.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.localstack.template.FunctionArn;
import dev.stampede.localstack.template.LocalAccount;
import dev.stampede.localstack.template.Resource;
import dev.stampede.localstack.template.ResourceTypes;
import dev.stampede.localstack.template.TemplateException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A function that is invoked every so often.
 *
 * @param name the rule's or schedule's name, shared by a rule's targets
 * @param functionName the function
 * @param rate how often
 * @param state whether time starts it; a disabled one runs only when asked for
 * @param origin who sends the event, for its content
 * @param input what the function gets instead of the event, if the template says so
 */
record Schedule(String name, String functionName, Rate rate, State state, Origin origin, Optional<String> input) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether time starts it. */
    enum State {
        ENABLED,
        DISABLED
    }

    /**
     * Who sends the event.
     *
     * @param source the event's {@code source}
     * @param arn the rule or schedule
     */
    record Origin(String source, String arn) {}

    /** Reads an {@code AWS::Scheduler::Schedule}, or each target of an {@code AWS::Events::Rule}. */
    static List<Schedule> of(Resource resource) {
        if (resource.type().equals(ResourceTypes.SCHEDULE)) {
            var arn = LocalAccount.arn("scheduler", "schedule/default/" + resource.name());
            return List.of(of(resource, resource.required("Target"), new Origin("aws.scheduler", arn)));
        }
        resource.refuse("EventPattern");
        var origin = new Origin("aws.events", LocalAccount.arn("events", "rule/" + resource.name()));
        return resource.required("Targets")
                .valueStream()
                .map(target -> of(resource, target, origin))
                .toList();
    }

    private static Schedule of(Resource resource, JsonNode target, Origin origin) {
        var place = resource.logicalId();
        if (target.has("InputPath") || target.has("InputTransformer")) {
            throw new TemplateException(place + " shapes its input, which the local stack doesn't know");
        }
        return new Schedule(
                resource.name(),
                FunctionArn.nameIn(place, target.path("Arn").asText()),
                Rate.parse(place, resource.required("ScheduleExpression").asText()),
                State.valueOf(resource.text("State", State.ENABLED.name())),
                origin,
                Optional.ofNullable(target.path("Input").textValue()));
    }

    /** What the function is given when it runs at that time, as JSON in UTF-8. */
    byte[] payload(Instant time) {
        return input.orElseGet(() -> event(time).toString()).getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode event(Instant time) {
        var event = JSON.createObjectNode()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", "Scheduled Event")
                .put("source", origin.source())
                .put("account", LocalAccount.ACCOUNT)
                .put("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", LocalAccount.REGION);
        event.putArray("resources").add(origin.arn());
        if (origin.source().equals("aws.scheduler")) {
            return event.put("detail", "{}"); // a text, unlike a rule's
        }
        event.putObject("detail");
        return event;
    }
}
