package dev.stampede.target;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.client.Interrupted;
import dev.stampede.target.Target.Flags;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/**
 * The feature flags, turned as whoever is on call turns them.
 *
 * @param flags where they are
 */
public record FlagControl(Flags flags) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Does the work while that flag is off and all others are on. */
    public void without(String flag, Runnable work) {
        put(JSON.createObjectNode()
                .set(flag, JSON.createObjectNode().put("enabled", false))
                .toString());
        try {
            work.run();
        } finally {
            put("{}");
        }
    }

    private void put(String document) {
        try (var http = HttpClient.newHttpClient()) {
            var parameter = Map.of("Name", flags.parameter(), "Value", document, "Overwrite", true);
            var request = HttpRequest.newBuilder(flags.ssm())
                    .header("Content-Type", "application/x-amz-json-1.1")
                    .header("X-Amz-Target", "AmazonSSM.PutParameter")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(parameter)))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("%d: %s".formatted(answer.statusCode(), answer.body()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The flags weren't turned", e);
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }
}
