package dev.stampede.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens from the issuer of a local marketplace, which gives one to anybody for any name; kept while they are good. */
public final class IssuerTokens implements Tokens {

    /** Before a token's end by that much, a new one is asked for. */
    private static final Duration IN_TIME = Duration.ofMinutes(5);

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int MOST_TRIES = 5;
    private static final Backoff BETWEEN_TRIES = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI issuer;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Account, Token> kept = new ConcurrentHashMap<>();

    private record Token(String value, Instant renewAt) {}

    /** Asks that issuer. */
    public IssuerTokens(URI issuer) {
        this.issuer = issuer;
    }

    @Override
    public String of(Account account) {
        var token = kept.get(account);
        if (token == null || Instant.now().isAfter(token.renewAt())) {
            token = ask(account);
            kept.put(account, token);
        }
        return token.value();
    }

    private Token ask(Account account) {
        for (int tries = 1; ; tries++) {
            try {
                return answer(account);
            } catch (IOException e) {
                if (tries == MOST_TRIES) {
                    throw new UncheckedIOException("The token issuer at " + issuer, e);
                }
                BETWEEN_TRIES.pause(tries);
            } catch (InterruptedException e) {
                throw new Interrupted(e);
            }
        }
    }

    private Token answer(Account account) throws IOException, InterruptedException {
        var form = new StringBuilder("grant_type=password&username=%s&roles=%s"
                .formatted(encoded(account.name()), account.role().group()));
        account.known()
                .forEach((what, value) ->
                        form.append('&').append(what).append('=').append(encoded(value)));
        var request = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("it answered " + response.statusCode());
        }
        return token(JSON.readTree(response.body()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Token token(JsonNode answer) {
        var lasts = Duration.ofSeconds(answer.path("expires_in").longValue());
        return new Token(
                answer.path("access_token").asText(), Instant.now().plus(lasts).minus(IN_TIME));
    }
}
