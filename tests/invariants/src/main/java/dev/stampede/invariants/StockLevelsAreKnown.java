package dev.stampede.invariants;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue knows which offers have units and which have none. It learns of it a moment after the stock. */
final class StockLevelsAreKnown implements Invariant {

    @Override
    public Stream<Violation> violations(Stored stored) {
        var free = stored.shards().stream()
                .collect(Collectors.groupingBy(StoredShard::offer, Collectors.summingLong(StoredShard::available)));
        return stored.offers().stream()
                .flatMap(offer -> Optional.ofNullable(free.get(offer.id()))
                        .filter(units -> offer.isSoldOut() != (units <= 0))
                        .map(units -> new Violation(
                                StoredOffer.STOCK_KNOWN,
                                "offer " + offer.id(),
                                "%d free units".formatted(units),
                                offer.stock()))
                        .stream());
    }
}
