package dev.stampede.localstack.events;

import dev.stampede.localstack.template.TemplateException;
import java.time.Duration;
import java.util.regex.Pattern;

/** A schedule's {@code rate(…)} expression. */
record Rate(Duration every) {

    private static final Pattern EXPRESSION = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

    /**
     * Reads it.
     *
     * @param place the schedule's logical id, for the error
     * @throws TemplateException when it is a {@code cron(…)} or {@code at(…)} expression
     */
    static Rate parse(String place, String expression) {
        var match = EXPRESSION.matcher(expression);
        if (!match.matches()) {
            throw new TemplateException(
                    place + ".ScheduleExpression is " + expression + "; the local stack knows rate(…) only");
        }
        var count = Long.parseLong(match.group(1));
        return new Rate(
                switch (match.group(2)) {
                    case "minute" -> Duration.ofMinutes(count);
                    case "hour" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }
}
