package dev.stampede.invariants;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Each ticket of a waiting room lies where the sale's seed puts it, and a shopper has one among the early. */
final class PlacesAreDrawn implements Invariant {

    private static final String ALGORITHM = "HmacSHA256";

    @Override
    public Stream<Violation> violations(Stored stored) {
        var sales = stored.sales().stream()
                .collect(Collectors.toMap(StoredSale::id, Function.identity(), (one, same) -> one));
        var rooms = stored.tickets().stream()
                .collect(Collectors.groupingBy(
                        ticket -> "%s %s".formatted(ticket.early() ? "early in" : "late in", ticket.sale())));
        return Stream.concat(
                stored.tickets().stream()
                        .flatMap(ticket -> misplaced(ticket, Optional.ofNullable(sales.get(ticket.sale())))),
                rooms.entrySet().stream().flatMap(PlacesAreDrawn::disordered));
    }

    private static Stream<Violation> misplaced(StoredTicket ticket, Optional<StoredSale> sale) {
        var expected = sale.map(of -> rank(of.seed(), ticket.id())).orElse("a sale");
        return expected.equals(ticket.rank())
                ? Stream.empty()
                : Stream.of(new Violation(
                        "tickets lie where the seed puts them", "ticket " + ticket.id(), expected, ticket.rank()));
    }

    private static Stream<Violation> disordered(Map.Entry<String, List<StoredTicket>> room) {
        var bySlice = room.getValue().stream()
                .sorted(Comparator.comparingLong(StoredTicket::slice).thenComparing(StoredTicket::rank))
                .toList();
        var byRank = bySlice.stream()
                .sorted(Comparator.comparing(StoredTicket::rank))
                .toList();
        var order = bySlice.equals(byRank)
                ? Stream.<Violation>empty()
                : Stream.of(new Violation(
                        "slices lie in the order of ranks", room.getKey(), byRank.toString(), bySlice.toString()));
        var seen = new HashSet<String>();
        var twice = byRank.stream()
                .filter(ticket -> !seen.add(ticket.id()))
                .map(ticket -> new Violation(
                        "a shopper has one place", "%s %s".formatted(ticket.id(), room.getKey()), "1", "2 or more"));
        return Stream.concat(order, twice);
    }

    private static String rank(String seed, String ticket) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(seed), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(ticket.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HMAC-SHA256", e);
        }
    }
}
