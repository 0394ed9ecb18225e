package dev.stampede.deployed;

import static dev.stampede.target.Capability.CONTENT_DELIVERY;
import static dev.stampede.target.Capability.EXACT_REFUSALS;
import static dev.stampede.target.Capability.FIREWALL;
import static dev.stampede.target.Capability.HTTP_API;
import static dev.stampede.target.Capability.SCHEDULES;
import static dev.stampede.target.Capability.USER_POOL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stampede.client.Interrupted;
import dev.stampede.target.Capability;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A running emulator of AWS, and what it is declared to lack.
 *
 * @param name what it calls itself
 * @param endpoint where all its services answer
 * @param lacks what it lacks, and why that is known
 */
public record Emulator(String name, URI endpoint, Map<Capability, String> lacks) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<Capability, String> FREE_LOCALSTACK = Map.of(
            HTTP_API, "the free LocalStack has no apigatewayv2",
            USER_POOL, "the free LocalStack has no cognito-idp",
            SCHEDULES, "LocalStack keeps schedules and runs none",
            CONTENT_DELIVERY, "the free LocalStack has no cloudfront",
            FIREWALL, "the free LocalStack has no wafv2");

    private static final Map<Capability, String> LICENSED_LOCALSTACK = Map.of(
            SCHEDULES, "LocalStack keeps schedules and runs none",
            CONTENT_DELIVERY, "its distributions have host names of their own",
            FIREWALL, "LocalStack keeps rules and applies none",
            EXACT_REFUSALS, "its gateway's own answers differ");

    private static final Map<Capability, String> FLOCI = Map.of(
            SCHEDULES, "floci keeps schedules and runs none",
            CONTENT_DELIVERY, "floci's distributions take no POST or PUT",
            FIREWALL, "floci keeps rules and applies none",
            EXACT_REFUSALS, "floci's gateway's own answers differ");

    private static final Map<Capability, String> UNKNOWN = Map.of(
            HTTP_API, "nothing is known of it",
            USER_POOL, "nothing is known of it",
            SCHEDULES, "nothing is known of it",
            CONTENT_DELIVERY, "nothing is known of it",
            FIREWALL, "nothing is known of it");

    /** Keeps a copy, in the enum's order. */
    public Emulator {
        lacks = Map.copyOf(lacks);
    }

    /** Nothing answers there. */
    public static final class NoAnswer extends IOException {

        private static final long serialVersionUID = 1L;

        NoAnswer(URI endpoint, IOException cause) {
            super("nothing answers at %s: %s".formatted(endpoint, why(cause)), cause);
        }

        private static String why(IOException cause) {
            return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        }
    }

    /**
     * Asks an endpoint what it is.
     *
     * @throws NoAnswer when nothing answers there
     */
    public static Emulator at(URI endpoint) throws NoAnswer {
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var floci = health(http, endpoint, "/_floci/health");
            if (!floci.isMissingNode()) {
                return new Emulator("floci " + floci.path("version").asText(""), endpoint, FLOCI);
            }
            var localStack = health(http, endpoint, "/_localstack/health");
            if (localStack.isMissingNode()) {
                return new Emulator("the endpoint " + endpoint, endpoint, UNKNOWN);
            }
            boolean free = localStack.path("edition").asText("community").equals("community");
            return new Emulator(
                    "LocalStack " + localStack.path("version").asText(""),
                    endpoint,
                    free ? FREE_LOCALSTACK : LICENSED_LOCALSTACK);
        } catch (IOException e) {
            throw new NoAnswer(endpoint, e);
        }
    }

    /** Whether it is declared to have that. */
    public boolean has(Capability capability) {
        return !lacks.containsKey(capability);
    }

    /** Whether it is declared to have a front of its own: an HTTP API, and who signs people in for it. */
    public boolean hasFront() {
        return has(HTTP_API) && has(USER_POOL);
    }

    /** The same with the embedded front in the place of its own, which refuses just as AWS's does. */
    Emulator behindEmbeddedFront(String because) {
        var more = new EnumMap<Capability, String>(lacks);
        more.putIfAbsent(HTTP_API, because);
        more.putIfAbsent(USER_POOL, because);
        more.remove(EXACT_REFUSALS);
        return new Emulator(name, endpoint, more);
    }

    /** What it lacks. */
    public Set<Capability> lacking() {
        return lacks.keySet();
    }

    /** A line for each thing that is left out, with why and what happens instead. */
    public List<String> leftOut() {
        return new EnumMap<>(lacks)
                .entrySet().stream()
                        .map(lack -> "left out: %s, because %s; %s"
                                .formatted(
                                        lack.getKey().thing(),
                                        lack.getValue(),
                                        lack.getKey().standIn()))
                        .toList();
    }

    private static JsonNode health(HttpClient http, URI endpoint, String path) throws IOException {
        var answer = get(http, URI.create(endpoint.toString().replaceFirst("/$", "") + path));
        if (answer.statusCode() != 200) {
            return MissingNode.getInstance();
        }
        try {
            var json = JSON.readTree(answer.body());
            return json.path("services").isObject() ? json : MissingNode.getInstance();
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static HttpResponse<String> get(HttpClient http, URI uri) throws IOException {
        try {
            return http.send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }
}
