package dev.stampede.localstack.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.localstack.template.Resource;
import dev.stampede.localstack.template.TemplateException;
import java.io.IOException;
import java.util.Optional;
import software.amazon.event.ruler.Machine;

/**
 * Which records a mapping's function is given: those that fit one of the patterns, or all where there are none (Lambda
 * developer guide, "Control which events Lambda sends to your function").
 */
final class EventFilter {

    /** Empty for a filter that lets everything through. */
    private final Optional<Machine> patterns;

    /** Lets everything through. */
    static final EventFilter NONE = new EventFilter(Optional.empty());

    private EventFilter(Optional<Machine> patterns) {
        this.patterns = patterns;
    }

    /**
     * Reads the filter of an {@code AWS::Lambda::EventSourceMapping}.
     *
     * @throws TemplateException when a pattern is none
     */
    static EventFilter of(Resource mapping) {
        var filters = mapping.properties().path("FilterCriteria").path("Filters");
        if (filters.isEmpty()) {
            return NONE;
        }
        var machine = Machine.builder().build();
        for (var filter : filters) {
            add(machine, mapping.logicalId(), filter.path("Pattern").asText());
        }
        return new EventFilter(Optional.of(machine));
    }

    /** Whether the function is to be given the record. */
    boolean letsThrough(JsonNode record) {
        return patterns.isEmpty() || fits(patterns.get(), record);
    }

    private static boolean fits(Machine machine, JsonNode record) {
        try {
            return !machine.rulesForJSONEvent(record.toString()).isEmpty();
        } catch (Exception unreadable) {
            throw new IllegalStateException("A record can't be held against a filter: " + record, unreadable);
        }
    }

    private static void add(Machine machine, String logicalId, String pattern) {
        try {
            machine.addRule(pattern, pattern);
        } catch (IOException malformed) {
            throw new TemplateException("%s.FilterCriteria has a pattern that is none, %s: %s"
                    .formatted(logicalId, pattern, malformed.getMessage()));
        }
    }
}
