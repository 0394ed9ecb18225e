package dev.stampede.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * The controls of a service on this machine, which no shopper ever sees.
 *
 * @param at what they are about, such as {@code http://127.0.0.1:1234/control}
 */
public record Control(URI at) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What they show.
     *
     * @throws UncheckedIOException when there is no answer, or it is a refusal
     */
    public JsonNode get() {
        return send(HttpRequest.newBuilder(at).GET());
    }

    /**
     * Sets them.
     *
     * @throws UncheckedIOException when there is no answer, or it is a refusal
     */
    public void put(JsonNode setting) {
        send(HttpRequest.newBuilder(at).PUT(BodyPublishers.ofString(setting.toString())));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("%d: %s".formatted(answer.statusCode(), answer.body()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(at.toString(), e);
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }
}
