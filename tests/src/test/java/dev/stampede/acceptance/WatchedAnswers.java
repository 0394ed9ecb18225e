package dev.stampede.acceptance;

import dev.stampede.api.DocumentedAnswers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Sees every answer that a suite gets, and remembers what the API's document doesn't know of it. */
public final class WatchedAnswers implements Consumer<HttpResponse<String>> {

    private static final int SHOWN = 300;

    private final DocumentedAnswers document;
    private final ConcurrentLinkedQueue<String> unknown = new ConcurrentLinkedQueue<>();

    WatchedAnswers(DocumentedAnswers document) {
        this.document = document;
    }

    @Override
    public void accept(HttpResponse<String> answer) {
        document.unknown(answer).forEach(what -> unknown.add(told(answer, what)));
    }

    /** What was seen since the last time. */
    List<String> taken() {
        var seen = List.copyOf(unknown);
        seen.forEach(unknown::remove);
        return seen;
    }

    private static String told(HttpResponse<String> answer, String what) {
        var body = answer.body().length() > SHOWN ? answer.body().substring(0, SHOWN) + "…" : answer.body();
        return "%s %s answered with %d: %s: %s"
                .formatted(
                        answer.request().method(),
                        answer.request().uri().getRawPath(),
                        answer.statusCode(),
                        what,
                        body);
    }
}
