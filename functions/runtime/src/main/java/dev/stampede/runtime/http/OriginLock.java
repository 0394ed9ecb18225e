package dev.stampede.runtime.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a request pass that came through CloudFront, which alone knows the secret that it sends along: whoever calls the
 * API's own address would go round the firewall. Without the environment variable {@code ORIGIN_SECRET} all pass.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class OriginLock {

    /** The header that CloudFront sends the secret in; names of headers are in small letters in the event. */
    public static final String HEADER = "x-origin-secret";

    private final String secret;

    /** Locked with that secret; an empty one locks nothing. */
    public OriginLock(@Value("${origin.secret:}") String secret) {
        this.secret = secret;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (!secret.isEmpty() && !isProved(GatewayEvent.of(request))) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "The API answers at the shop's address only, not at its own");
        }
    }

    /** Has a sample request pass, as real ones will. */
    public void open(APIGatewayV2HTTPEvent sample) {
        var headers = new HashMap<>(sample.getHeaders());
        headers.put(HEADER, secret);
        sample.setHeaders(headers);
    }

    private boolean isProved(APIGatewayV2HTTPEvent event) {
        var headers = Optional.ofNullable(event.getHeaders()).orElse(Map.of());
        // In constant time: how long it took must not tell how much of a guess was right.
        return MessageDigest.isEqual(bytes(secret), bytes(headers.getOrDefault(HEADER, "")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
