package dev.stampede.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.client.Answer;
import dev.stampede.client.Call;
import dev.stampede.client.Crew;
import dev.stampede.client.Shop;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Many shoppers who order at once.
 *
 * @param market where
 * @param size how many shoppers
 * @param atOnce how many requests are under way at one moment
 */
record Crowd(Market market, int size, int atOnce) {

    /**
     * What one of them wanted, and was told.
     *
     * @param first the answer to the first request
     * @param answer to that request, or to its last repetition when the shop was busy
     */
    record Told(Answer first, Answer answer) {

        boolean bought() {
            return answer.status() == 201;
        }

        String says() {
            return (answer.status() + " " + answer.problem()).trim();
        }
    }

    private record Shopper(Buyer buyer, JsonNode body) {}

    /**
     * Each orders the lines of its number, all of them at once. Quotes are asked for before.
     *
     * @return what they were told at last
     */
    List<Told> order(IntFunction<List<Shop.Line>> lines) {
        var shoppers = shoppers(lines);
        Map<Shopper, Told> told = Collections.synchronizedMap(new IdentityHashMap<>());
        new Crew(atOnce).each(shoppers, shopper -> told.put(shopper, place(shopper)));
        return List.copyOf(told.values());
    }

    private List<Shopper> shoppers(IntFunction<List<Shop.Line>> lines) {
        var shoppers = new Shopper[size];
        new Crew(atOnce).each(IntStream.range(0, size).boxed().toList(), number -> {
            var buyer = Buyer.in(market);
            var wanted = lines.apply(number);
            var body = buyer.body(Buyer.GOOD_CARD, wanted.toArray(Shop.Line[]::new));
            shoppers[number] = new Shopper(buyer, body);
        });
        return List.of(shoppers);
    }

    /** As a storefront does it: the first try says that it is the first. */
    private Told place(Shopper shopper) {
        Call call = shopper.buyer().place("only", shopper.body());
        var first = market.once(call.with("Idempotency-Attempt", "1"));
        return new Told(first, first.status() < 500 ? first : market.requests().patiently(call));
    }
}
