package dev.stampede.model.plan;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A forecast in one line, so that what was planned can be handed to a deployment as it is:
 * {@code peakOrders=2000,hotOffers=3,…,duration.CheckoutApi=PT0.03S}.
 */
public final class ForecastText {

    private static final String DURATION = "duration.";

    private ForecastText() {}

    /** The forecast in one line. */
    public static String write(SaleForecast forecast) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("peakOrders", forecast.peakOrders());
        fields.put("hotOffers", forecast.hotOffers());
        fields.put("hottestShare", forecast.hottestShare());
        fields.put("linesPerOrder", forecast.linesPerOrder());
        fields.put("pageViews", forecast.pageViews());
        fields.put("edgeHits", forecast.edgeHits());
        fields.put("orders", forecast.orders());
        fields.put("payments", forecast.payments());
        fields.put("start", forecast.start());
        fields.put("length", forecast.length());
        new TreeMap<>(forecast.durations())
                .forEach((function, duration) -> fields.put(DURATION + function.logicalId(), duration));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(","));
    }

    /**
     * The forecast from its line. What the line leaves out is as usual; peak, hot offers, start and length it must
     * have.
     *
     * @throws UnusableForecast naming what is missing, unknown or can't be
     */
    public static SaleForecast read(String line) {
        var fields = fields(line);
        var forecast = SaleForecast.of(
                wanted(fields, "peakOrders", Integer::valueOf),
                wanted(fields, "hotOffers", Integer::valueOf),
                wanted(fields, "start", Instant::parse),
                wanted(fields, "length", Duration::parse));
        for (var field : fields.entrySet()) {
            forecast = with(forecast, field.getKey(), field.getValue());
        }
        return forecast;
    }

    private static SaleForecast with(SaleForecast forecast, String field, String value) {
        return switch (field) {
            case "peakOrders", "hotOffers", "start", "length" -> forecast;
            case "hottestShare" -> forecast.withHottestShare(parsed(field, value, Double::valueOf));
            case "linesPerOrder" -> forecast.withLinesPerOrder(parsed(field, value, Integer::valueOf));
            case "pageViews" -> forecast.withPageViews(parsed(field, value, Integer::valueOf));
            case "edgeHits" -> forecast.withEdgeHits(parsed(field, value, Double::valueOf));
            case "orders" -> forecast.withOrders(parsed(field, value, Long::valueOf));
            case "payments" -> forecast.withPayments(parsed(field, value, Integer::valueOf));
            default -> withDuration(forecast, field, value);
        };
    }

    private static SaleForecast withDuration(SaleForecast forecast, String field, String value) {
        if (!field.startsWith(DURATION)) {
            throw new UnusableForecast(field, "no forecast has it");
        }
        return forecast.withDuration(
                parsed(field, field.substring(DURATION.length()), SaleFunction::named),
                parsed(field, value, Duration::parse));
    }

    private static Map<String, String> fields(String line) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : line.split(",", -1)) {
            int equals = field.indexOf('=');
            if (equals < 0) {
                throw new UnusableForecast(field.strip(), "wants a value: name=value, parted by commas");
            }
            fields.put(
                    field.substring(0, equals).strip(),
                    field.substring(equals + 1).strip());
        }
        return fields;
    }

    private static <T> T wanted(Map<String, String> fields, String field, Function<String, T> parser) {
        var value = Optional.ofNullable(fields.get(field))
                .orElseThrow(() -> new UnusableForecast(field, "a forecast wants it"));
        return parsed(field, value, parser);
    }

    private static <T> T parsed(String field, String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            var wrong = new UnusableForecast(field, "can't be read: " + value);
            wrong.initCause(unreadable);
            throw wrong;
        }
    }
}
