package dev.stampede.invariants;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Each version of an offer's terms but the first has an entry of who made it. */
final class TermsChangesAreWrittenDown implements Invariant {

    @Override
    public Stream<Violation> violations(Stored stored) {
        var written = Set.copyOf(stored.terms());
        return stored.offers().stream()
                .filter(StoredOffer::isOrdinary)
                .flatMap(offer -> LongStream.rangeClosed(2, offer.termsVersion())
                        .mapToObj(version -> new StoredTermsEntry(offer.id(), version)))
                .filter(entry -> !written.contains(entry))
                .map(entry -> new Violation(
                        "changes of terms are written down",
                        "offer " + entry.offer(),
                        "an entry of version " + entry.version(),
                        written.stream()
                                .filter(other -> other.offer().equals(entry.offer()))
                                .map(StoredTermsEntry::version)
                                .sorted()
                                .collect(Collectors.toList())
                                .toString()));
    }
}
