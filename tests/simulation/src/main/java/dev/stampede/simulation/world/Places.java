package dev.stampede.simulation.world;

import dev.stampede.flashsale.room.Look;
import dev.stampede.flashsale.room.Standing;
import dev.stampede.flashsale.room.Ticket;
import dev.stampede.flashsale.room.TicketId;
import dev.stampede.invariants.Stored;
import dev.stampede.invariants.StoredOrder;
import dev.stampede.invariants.StoredTicket;
import dev.stampede.invariants.Violation;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.id.ShopperId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What shoppers were told of their places in a sale's waiting room, held against the tickets as they lie. */
final class Places {

    private final Map<String, Set<Long>> told = new TreeMap<>();
    private final Set<String> admitted = new HashSet<>();
    private final List<Violation> absent = new ArrayList<>();
    private Optional<SaleId> room = Optional.empty();
    private Optional<List<String>> listed = Optional.empty();

    /** That there is a room of that sale. */
    void opened(SaleId sale) {
        room = Optional.of(sale);
    }

    /** What a shopper was told who has joined. */
    void told(ShopperId shopper, Look look) {
        var places =
                told.computeIfAbsent(TicketId.of(look.room().sale(), shopper).value(), first -> new TreeSet<>());
        place(look.standing()).ifPresent(places::add);
        if (look.standing() instanceof Standing.Admitted) {
            admitted.add(shopper.value());
        }
        if (look.standing() instanceof Standing.Absent) {
            absent.add(violation("who has joined stays in", shopper.value(), "a place", "none"));
        }
    }

    /** All tickets of the draw, as anybody can read them. */
    void listed(List<Ticket> tickets) {
        listed = Optional.of(tickets.stream().map(ticket -> ticket.id().value()).toList());
    }

    /** What was told and isn't so. */
    Stream<Violation> wrong(Stored stored) {
        var early = stored.tickets().stream()
                .filter(StoredTicket::early)
                .sorted(Comparator.comparing(StoredTicket::rank))
                .map(StoredTicket::id)
                .toList();
        var late = stored.tickets().stream()
                .filter(ticket -> !ticket.early())
                .map(StoredTicket::id)
                .toList();
        return Stream.of(
                        absent.stream(),
                        listed.filter(found -> !found.equals(early)).stream()
                                .map(found ->
                                        violation("the draw is listed", "room", early.toString(), found.toString())),
                        told.entrySet().stream().flatMap(shopper -> wrong(shopper, early, late)),
                        stored.orders().stream()
                                .filter(this::isGatecrasher)
                                .map(order -> violation(
                                        "nobody buys before their turn",
                                        order.id(),
                                        "an admission",
                                        order.shopperId())))
                .flatMap(violations -> violations);
    }

    /** Places among the late are by time, and those who came at the same time may share one. */
    private static Stream<Violation> wrong(
            Map.Entry<String, Set<Long>> shopper, List<String> early, List<String> late) {
        var ticket = shopper.getKey();
        boolean isLate = late.contains(ticket);
        if (!isLate && !early.contains(ticket)) {
            return Stream.of(violation("who has joined stays in", ticket, "a ticket", "none"));
        }
        return shopper.getValue().stream()
                .filter(place -> place != early.indexOf(ticket) + 1 && !(isLate && place > early.size()))
                .map(place -> violation(
                        "a place is by the draw",
                        ticket,
                        early.contains(ticket) ? "place " + (early.indexOf(ticket) + 1) : "a place behind the early",
                        "place " + place));
    }

    private boolean isGatecrasher(StoredOrder order) {
        return !admitted.contains(order.shopperId())
                && order.lines().stream()
                        .anyMatch(line -> room.filter(sale -> line.offer().endsWith("." + sale.value()))
                                .isPresent());
    }

    private static OptionalLong place(Standing standing) {
        return switch (standing) {
            case Standing.Waiting waiting -> OptionalLong.of(waiting.place());
            case Standing.Admitted in -> OptionalLong.of(in.place());
            case Standing.Expired over -> OptionalLong.of(over.place());
            case Standing.Absent none -> OptionalLong.empty();
            case Standing.Placeless none -> OptionalLong.empty();
        };
    }

    private static Violation violation(String invariant, String where, String expected, String found) {
        return new Violation(invariant, where, expected, found);
    }
}
