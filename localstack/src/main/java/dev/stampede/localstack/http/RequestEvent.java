package dev.stampede.localstack.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the event of a request in payload format 2.0. */
final class RequestEvent {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Headers between one connection and the next; cookies have a field of their own. */
    private static final Set<String> LEFT_OUT =
            Set.of("cookie", "connection", "keep-alive", "transfer-encoding", "te", "trailer", "upgrade", "expect");

    private final ObjectMapper json = new ObjectMapper();
    private final String accountId;

    RequestEvent(String accountId) {
        this.accountId = accountId;
    }

    /**
     * The event as JSON in UTF-8.
     *
     * @param requestId the API's request id
     * @param now when the request came
     */
    byte[] write(
            GatewayRequest request,
            Routes.Match match,
            Optional<AuthorizedCaller> caller,
            String requestId,
            Instant now) {
        ObjectNode event = json.createObjectNode();
        event.put("version", "2.0");
        event.put("routeKey", match.route().routeKey());
        event.put("rawPath", request.path());
        event.put("rawQueryString", request.rawQuery());
        List<String> cookies = cookiesOf(request);
        if (!cookies.isEmpty()) {
            event.set("cookies", json.valueToTree(cookies));
        }
        event.set("headers", json.valueToTree(headersOf(request)));
        if (!request.rawQuery().isEmpty()) {
            event.set("queryStringParameters", json.valueToTree(queryOf(request.rawQuery())));
        }
        event.set("requestContext", context(request, match, caller, requestId, now));
        if (!match.pathParameters().isEmpty()) {
            event.set("pathParameters", json.valueToTree(match.pathParameters()));
        }
        boolean text = isText(request);
        if (request.body().length > 0) {
            event.put(
                    "body",
                    text
                            ? new String(request.body(), StandardCharsets.UTF_8)
                            : Base64.getEncoder().encodeToString(request.body()));
        }
        event.put("isBase64Encoded", request.body().length > 0 && !text);
        try {
            return json.writeValueAsBytes(event);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private ObjectNode context(
            GatewayRequest request,
            Routes.Match match,
            Optional<AuthorizedCaller> caller,
            String requestId,
            Instant now) {
        String host = request.header("host").orElse("localhost").replaceFirst(":\\d+$", "");
        ObjectNode context = json.createObjectNode();
        context.put("accountId", accountId);
        context.put("apiId", "local");
        caller.ifPresent(who -> {
            ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
            jwt.set("claims", json.valueToTree(who.claims()));
            jwt.set("scopes", json.valueToTree(who.scopes().orElse(null)));
        });
        context.put("domainName", host);
        context.put("domainPrefix", host.split("\\.", 2)[0]);
        context.putObject("http")
                .put("method", request.method())
                .put("path", request.path())
                .put("protocol", request.protocol())
                .put("sourceIp", request.sourceIp())
                .put("userAgent", request.header("user-agent").orElse(""));
        context.put("requestId", requestId);
        context.put("routeKey", match.route().routeKey());
        context.put("stage", "$default");
        context.put("time", TIME.format(now));
        context.put("timeEpoch", now.toEpochMilli());
        return context;
    }

    private static Map<String, String> headersOf(GatewayRequest request) {
        Stream<Header> forwarded =
                Stream.of(new Header("x-forwarded-for", request.sourceIp()), new Header("x-forwarded-proto", "http"));
        return Stream.concat(request.headers().stream(), forwarded)
                .filter(header -> !LEFT_OUT.contains(header.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(
                        header -> header.name().toLowerCase(Locale.ROOT),
                        Header::value,
                        (first, second) -> first + "," + second,
                        LinkedHashMap::new));
    }

    private static List<String> cookiesOf(GatewayRequest request) {
        return request.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("cookie"))
                .flatMap(header -> Stream.of(header.value().split(";")))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty())
                .toList();
    }

    private static Map<String, String> queryOf(String rawQuery) {
        return Stream.of(rawQuery.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> PercentEncoding.decodeForm(pair[0]),
                        pair -> pair.length == 2 ? PercentEncoding.decodeForm(pair[1]) : "",
                        (first, second) -> first + "," + second,
                        LinkedHashMap::new));
    }

    /** Only these types reach a function as text; anything else, forms included, comes as Base64. */
    private static boolean isText(GatewayRequest request) {
        String type = request.header("content-type")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .split(";", 2)[0]
                .strip();
        return type.startsWith("text/")
                || type.endsWith("+json")
                || type.endsWith("+xml")
                || Set.of("application/json", "application/xml", "application/javascript")
                        .contains(type);
    }
}
