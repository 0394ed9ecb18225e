package dev.stampede.target;

import dev.stampede.client.Interrupted;
import dev.stampede.target.Target.Backstage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * The queue to fulfilment, behind the system's back.
 *
 * @param backstage where it is
 */
public record QueueControl(Backstage backstage) {

    /** Empties it as if nothing had ever been sent. */
    public void purge() {
        var form = "Action=PurgeQueue&Version=2012-11-05&QueueUrl=" + backstage.fulfilmentQueue();
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(backstage.sqs())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("%d: %s".formatted(answer.statusCode(), answer.body()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The queue wasn't emptied", e);
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }
}
