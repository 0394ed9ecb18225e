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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets a request pass that came through CloudFront, which alone knows the secret that it sends along: whoever calls the
 * API's own address would go round the firewall. There may be several, so that one can take another's place while both
 * are sent. Without the environment variable {@code ORIGIN_SECRETS} all pass.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class OriginLock {

    /** The header that CloudFront sends the secret in; names of headers are in small letters in the event. */
    public static final String HEADER = "x-origin-secret";

    private final List<String> secrets;

    /**
     * Locked with those secrets, of which any is enough; none locks nothing.
     *
     * @param secrets in one text, with commas between them
     */
    public OriginLock(@Value("${origin.secrets:}") String secrets) {
        this.secrets = Stream.of(secrets.split(","))
                .filter(secret -> !secret.isBlank())
                .toList();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (!secrets.isEmpty() && !isProved(GatewayEvent.of(request))) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "The API answers at the shop's address only, not at its own");
        }
    }

    /** Has a sample request pass, as real ones will. */
    public void open(APIGatewayV2HTTPEvent sample) {
        var headers = new HashMap<>(sample.getHeaders());
        secrets.stream().findFirst().ifPresent(secret -> headers.put(HEADER, secret));
        sample.setHeaders(headers);
    }

    private boolean isProved(APIGatewayV2HTTPEvent event) {
        var headers = Optional.ofNullable(event.getHeaders()).orElse(Map.of());
        var given = bytes(headers.getOrDefault(HEADER, ""));
        // In constant time, each of them: how long it took must not tell how much of a guess was right.
        return secrets.stream()
                        .filter(secret -> MessageDigest.isEqual(bytes(secret), given))
                        .count()
                > 0;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
