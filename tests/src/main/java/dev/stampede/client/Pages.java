package dev.stampede.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads everything that a shop lists page by page.
 *
 * @param kind what each page's latency is counted under
 * @param path of the list
 * @param account who reads
 */
record Pages(Requests requests, String kind, String path, Account account) {

    /** What every list gives at once. */
    private static final int PAGE = 50;

    /** More pages than any list here has: one that never ends is a defect. */
    private static final int MOST_PAGES = 10_000;

    List<JsonNode> all(String member) {
        var all = new ArrayList<JsonNode>();
        var cursor = Optional.<String>empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            var url =
                    path + "?limit=" + PAGE + cursor.map(at -> "&cursor=" + at).orElse("");
            var body = requests.body(Call.get(kind, url).as(account));
            body.path(member).forEach(all::add);
            cursor = Optional.of(body.path("next").asText("")).filter(next -> !next.isEmpty());
            if (cursor.isEmpty()) {
                return all;
            }
        }
        throw new IllegalStateException("%s has more than %d pages".formatted(path, MOST_PAGES));
    }
}
