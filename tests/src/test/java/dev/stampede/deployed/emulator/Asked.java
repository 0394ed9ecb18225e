package dev.stampede.deployed.emulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A request to any AWS service.
 *
 * @param method the HTTP method
 * @param path without the query
 * @param query by name
 * @param service the one that the signature is for, such as {@code s3}; empty without one
 * @param target the operation where a header names it, such as {@code AmazonSSM.GetParameter}
 * @param contentType of the body
 * @param body what was sent
 */
@SuppressWarnings("ArrayRecordComponent") // a body is read once, never compared
record Asked(
        String method,
        String path,
        Map<String, String> query,
        String service,
        String target,
        String contentType,
        byte[] body) {

    /** Key, date, region, service. */
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=[^/]+/[^/]+/[^/]+/([^/]+)/");

    static Asked of(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var signature = CREDENTIAL.matcher(
                Optional.ofNullable(headers.getFirst("Authorization")).orElse(""));
        return new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                parameters(Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                        .orElse("")),
                signature.find() ? signature.group(1) : "",
                Optional.ofNullable(headers.getFirst("X-Amz-Target")).orElse(""),
                Optional.ofNullable(headers.getFirst("Content-Type")).orElse(""),
                exchange.getRequestBody().readAllBytes());
    }

    /** The body as the form that the older services take. */
    Map<String, String> form() {
        return parameters(new String(body, StandardCharsets.UTF_8));
    }

    private static Map<String, String> parameters(String encoded) {
        var parameters = new TreeMap<String, String>();
        Arrays.stream(encoded.split("&", -1)).filter(part -> !part.isEmpty()).forEach(part -> {
            var pair = part.split("=", 2);
            parameters.put(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : "");
        });
        return parameters;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
