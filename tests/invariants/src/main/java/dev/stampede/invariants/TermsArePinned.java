package dev.stampede.invariants;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All shards of an offer are there and sold on the offer's terms; no order was placed on terms that never were. */
final class TermsArePinned implements Invariant {

    private static final String NAME = "terms are pinned in every shard";

    private record Pinned(long version, long opensAt, long closesAt) {}

    @Override
    public Stream<Violation> violations(Stored stored) {
        var offers = stored.offers().stream()
                .collect(Collectors.toMap(StoredOffer::id, Function.identity(), (one, same) -> one));
        var shards = stored.shards().stream()
                .collect(Collectors.toMap(StoredShard::key, Function.identity(), (one, same) -> one));
        return Stream.of(
                        stored.offers().stream().flatMap(offer -> missing(offer, shards)),
                        stored.shards().stream().flatMap(shard -> unpinned(shard, offers)),
                        stored.orders().stream().flatMap(order -> neverOffered(order, offers)))
                .flatMap(violations -> violations);
    }

    private static Stream<Violation> missing(StoredOffer offer, Map<String, StoredShard> shards) {
        return IntStream.range(0, Math.toIntExact(offer.shards()))
                .mapToObj(shard -> offer.id() + "#" + shard)
                .filter(key -> !shards.containsKey(key))
                .map(key -> new Violation(NAME, "shard " + key, "to be there", "nothing"));
    }

    private static Stream<Violation> unpinned(StoredShard shard, Map<String, StoredOffer> offers) {
        var offer = offers.get(shard.offer());
        if (offer == null || shard.number() >= offer.shards()) {
            return Stream.of(new Violation(NAME, shard.where(), "an offer with that shard", "none"));
        }
        if (shard.of() != offer.shards()) {
            return Stream.of(new Violation(
                    StoredShard.HOW_MANY, shard.where(), String.valueOf(offer.shards()), "" + shard.of()));
        }
        var expected = new Pinned(offer.termsVersion(), seconds(offer.opensAt()), seconds(offer.closesAt()));
        var found = new Pinned(shard.termsVersion(), shard.opensAt(), shard.closesAt());
        return expected.equals(found)
                ? Stream.empty()
                : Stream.of(new Violation(NAME, shard.where(), expected.toString(), found.toString()));
    }

    private static Stream<Violation> neverOffered(StoredOrder order, Map<String, StoredOffer> offers) {
        return order.lines().stream()
                .filter(line -> !couldBe(line, offers))
                .map(line -> new Violation(
                        "orders are placed on terms that were offered",
                        "order %s, offer %s".formatted(order.id(), line.offer()),
                        String.valueOf(offers.get(line.offer())),
                        "terms %d at %s".formatted(line.terms(), line.unitPrice())));
    }

    private static boolean couldBe(StoredOrder.Line line, Map<String, StoredOffer> offers) {
        var offer = offers.get(line.offer());
        return offer != null
                && line.terms() >= 1
                && (line.terms() < offer.termsVersion()
                        || (line.terms() == offer.termsVersion()
                                && line.unitPrice().equals(offer.price())));
    }

    private static long seconds(String time) {
        return Instant.parse(time).getEpochSecond();
    }
}
