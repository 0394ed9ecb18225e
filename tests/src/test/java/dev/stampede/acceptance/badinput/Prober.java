package dev.stampede.acceptance.badinput;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.client.Interrupted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;

/** Sends bad requests and judges the answers. */
final class Prober {

    /** What API Gateway answers by itself, in its own form. */
    private static final Set<Integer> OF_THE_GATEWAY = Set.of(401, 413, 429);

    private static final Duration TIMEOUT = Duration.ofSeconds(35);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI shop;
    private final Consumer<HttpResponse<String>> watch;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param watch is shown each answer */
    Prober(URI shop, Consumer<HttpResponse<String>> watch) {
        this.shop = shop;
        this.watch = watch;
    }

    /** Sends them all, and reports every one that isn't refused as it should be. */
    void allRefused(Collection<Probe> probes) {
        var softly = new SoftAssertions();
        probes.forEach(probe -> judge(softly, probe, send(probe)));
        softly.assertAll();
    }

    /** The answer to a request that is refused as it should be. */
    HttpResponse<String> refusal(Probe probe) {
        var softly = new SoftAssertions();
        var answer = send(probe);
        judge(softly, probe, answer);
        softly.assertAll();
        return answer;
    }

    /** The answer to a request, whatever it is. */
    HttpResponse<String> send(Probe probe) {
        var request = HttpRequest.newBuilder(URI.create(shop + probe.path()))
                .timeout(TIMEOUT)
                .method(probe.method(), BodyPublishers.ofByteArray(probe.body()));
        probe.headers().forEach(request::setHeader);
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            watch.accept(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(probe.toString(), e);
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }

    private static void judge(SoftAssertions softly, Probe probe, HttpResponse<String> answer) {
        int status = answer.statusCode();
        var told = "%s → %d %s".formatted(probe, status, Probe.shortened(answer.body()));
        softly.assertThat(probe.statuses()).as(told).contains(status);
        if (probe.method().equals("HEAD")) {
            return; // has no body by its nature
        }
        var body = json(answer);
        boolean ofTheGateway = OF_THE_GATEWAY.contains(status) || lacksScope(status, body);
        if (ofTheGateway) {
            softly.assertThat(body.path("message").asText()).as(told).isNotBlank();
        } else {
            softly.assertThat(isProblem(answer, body)).as(told).isTrue();
        }
        probe.route()
                .ifPresent(route -> softly.assertThat(
                                ofTheGateway
                                        ? route.answers(status)
                                        : route.answers(
                                                status, body.path("type").asText()))
                        .as("The document knows: %s", told)
                        .isTrue());
        softly.assertThat(errors(body)).as(told).containsAll(probe.fields());
    }

    /** What the gateway says of a token that isn't good for the route; a 403 of a function's own is a problem. */
    private static boolean lacksScope(int status, JsonNode body) {
        return status == 403 && body.path("message").asText().equals("Forbidden");
    }

    private static boolean isProblem(HttpResponse<String> answer, JsonNode body) {
        return answer.headers()
                        .firstValue("Content-Type")
                        .filter("application/problem+json"::equals)
                        .isPresent()
                && body.path("type").asText().startsWith("urn:stampede:problem:")
                && body.path("status").intValue() == answer.statusCode()
                && !body.path("title").asText().isBlank()
                && !body.path("detail").asText().isBlank();
    }

    /** The fields that the errors name and say something of. */
    private static Set<String> errors(JsonNode body) {
        return body.path("errors")
                .valueStream()
                .filter(error -> !error.path("message").asText().isBlank())
                .map(error -> error.path("field").asText())
                .collect(Collectors.toSet());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().textNode(answer.body());
        }
    }
}
