package dev.stampede.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Sends requests to a shop, some at once, and measures how long each takes. */
public final class Requests implements AutoCloseable {

    /** The gateway answers within 29 seconds, if only to say that it took too long. */
    private static final Duration TIMEOUT = Duration.ofSeconds(35);

    /** Answers that say: the same again, later. All of the API's writes bear it, by key or by their nature. */
    private static final Set<Integer> LATER = Set.of(429, 500, 502, 503, 504);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Backoff BETWEEN_TRIES = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final Tokens tokens;
    private final Latencies latencies;
    private final Semaphore free;
    private final Duration patience;
    private final Consumer<HttpResponse<String>> watch;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * Sends to that shop.
     *
     * @param atOnce the most requests under way at one moment
     */
    public Requests(URI shop, Tokens tokens, Latencies latencies, int atOnce) {
        this(shop, tokens, latencies, atOnce, PATIENCE);
    }

    /**
     * Sends to that shop.
     *
     * @param atOnce the most requests under way at one moment
     * @param patience for how long a request is sent again
     */
    public Requests(URI shop, Tokens tokens, Latencies latencies, int atOnce, Duration patience) {
        this(shop, tokens, latencies, atOnce, patience, answer -> {});
    }

    /**
     * Sends to that shop.
     *
     * @param atOnce the most requests under way at one moment
     * @param patience for how long a request is sent again
     * @param watch is shown each answer as it came
     */
    public Requests(
            URI shop,
            Tokens tokens,
            Latencies latencies,
            int atOnce,
            Duration patience,
            Consumer<HttpResponse<String>> watch) {
        this.watch = watch;
        this.patience = patience;
        this.base = shop.toString().replaceFirst("/$", "");
        this.tokens = tokens;
        this.latencies = latencies;
        this.free = new Semaphore(atOnce, true);
    }

    /** How long requests took until now. */
    public Latencies latencies() {
        return latencies;
    }

    /**
     * Sends once, and answers whatever the shop does.
     *
     * @throws UncheckedIOException when there is no answer
     */
    public Answer once(Call call) {
        var request = request(call);
        try {
            free.acquire();
            try {
                return send(call, request);
            } finally {
                free.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s %s: no answer".formatted(call.method(), call.path()), e);
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }

    /** Sends again, until patience ends, while the answer is that the shop is busy or there is none. */
    public Answer patiently(Call call) {
        var end = Instant.now().plus(patience);
        for (int tries = 1; ; tries++) {
            try {
                var answer = once(call);
                if (!LATER.contains(answer.status()) || Instant.now().isAfter(end)) {
                    return answer;
                }
                latencies.sentAgain(Integer.toString(answer.status()));
            } catch (UncheckedIOException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
                latencies.sentAgain("no answer");
            }
            BETWEEN_TRIES.pause(tries);
        }
    }

    /**
     * Sends patiently what is to succeed, and answers the body.
     *
     * @throws UnexpectedAnswer when it doesn't
     */
    public JsonNode body(Call call) {
        var answer = patiently(call);
        if (!answer.ok()) {
            throw new UnexpectedAnswer(call, answer);
        }
        return answer.body();
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }

    private Answer send(Call call, HttpRequest request) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var response = http.send(request, BodyHandlers.ofString());
        latencies.record(call.kind(), System.nanoTime() - begun);
        watch.accept(response);
        return new Answer(response.statusCode(), response.headers(), json(response));
    }

    private HttpRequest request(Call call) {
        var request = HttpRequest.newBuilder(URI.create(base + call.path())).timeout(TIMEOUT);
        call.headers().forEach(request::setHeader);
        call.caller().ifPresent(account -> request.setHeader("Authorization", "Bearer " + tokens.of(account)));
        call.body().ifPresent(body -> request.setHeader("Content-Type", "application/json"));
        return request.method(
                        call.method(),
                        call.body()
                                .map(body -> BodyPublishers.ofString(body.toString()))
                                .orElseGet(BodyPublishers::noBody))
                .build();
    }

    private static JsonNode json(HttpResponse<String> response) {
        if (response.body().isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().textNode(response.body());
        }
    }
}
