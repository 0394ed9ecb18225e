package dev.stampede.deployed;

import dev.stampede.client.Account;
import dev.stampede.client.Call;
import dev.stampede.client.Latencies;
import dev.stampede.client.Requests;
import dev.stampede.client.Tokens;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An emulator's own HTTP API and user pool. That an image is declared to have them doesn't say that this version of it
 * has, so they are tried before anything relies on them.
 *
 * @param api where the API answers
 * @param tokens of its user pool
 */
record OwnFront(URI api, Tokens tokens) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SOMEBODY = "front-trial";

    private record Trial(String what, Call call, int wanted) {}

    /** Why it is of no use; empty when it tells those who may from those who may not. */
    Optional<String> unfit() {
        var orders = Call.get("orders", "/v1/orders");
        var trials = List.of(
                new Trial("for anyone", Call.get("categories", "/v1/categories"), 200),
                new Trial("without a token", orders, 401),
                new Trial("with a shopper's token", orders.as(Account.shopper(SOMEBODY)), 200),
                new Trial("with a seller's token", orders.as(Account.seller(SOMEBODY + "-seller")), 403));
        try (var requests = new Requests(api, tokens, new Latencies(), 1, PATIENCE)) {
            return trials.stream()
                    .flatMap(trial -> failure(requests, trial).stream())
                    .findFirst();
        } catch (RuntimeException e) {
            return Optional.of("nobody can sign in there: " + e.getMessage());
        }
    }

    private static Optional<String> failure(Requests requests, Trial trial) {
        var answer = requests.patiently(trial.call());
        return answer.status() == trial.wanted()
                ? Optional.empty()
                : Optional.of("its own gives %d instead of %d to %s %s"
                        .formatted(answer.status(), trial.wanted(), trial.call().path(), trial.what()));
    }
}
