package dev.stampede.simulation.world;

import dev.stampede.flashsale.sale.Sale;
import dev.stampede.flashsale.sale.SaleStatus;
import dev.stampede.invariants.Violation;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.order.dynamodb.OrderSchemas;
import dev.stampede.model.order.dynamodb.OrdersTable;
import dev.stampede.model.sale.dynamodb.SalesTable;
import dev.stampede.simulation.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Holds what was sold in a sale, and when its stock went back, against when it was open. */
final class SaleHours {

    private static final String STATE = "state";
    private static final AttributeValue NO_REVISION = AttributeValue.fromN("0");

    private final Duration skew;
    private final Past catalogue;
    private final Past sales;
    private final Past orders;

    /**
     * Goes by these.
     *
     * @param skew how far a clock may be off
     */
    SaleHours(Duration skew, Past catalogue, Past sales, Past orders) {
        this.skew = skew;
        this.catalogue = catalogue;
        this.sales = sales;
        this.orders = orders;
    }

    /** Orders that were asked for after an organiser had heard of a pause, and came before it ended. */
    Stream<Violation> soldWhilePaused(Asked asked, List<Promises.Told> told) {
        return told.stream()
                .filter(pause -> pause.sale().status() == SaleStatus.PAUSED)
                .filter(pause ->
                        asked.firstSent() > pause.at() && isOf(asked, pause.sale()) && cameWithin(pause, asked))
                .map(pause -> new Violation(
                        "nothing is sold in a pause",
                        "order " + asked.id(),
                        "no order from %s to the end of the pause".formatted(at(pause.at())),
                        "an order"));
    }

    /** An order of something that wasn't open, at its own time, at any moment since it was asked for. */
    Stream<Violation> placedWhileClosed(Asked asked) {
        return placed(asked, 0)
                .filter(order -> asked.request().offers().stream().anyMatch(offer -> !wasOpen(offer, asked, order)))
                .map(order -> new Violation(
                        "what is closed isn't sold",
                        "order " + asked.id(),
                        "offers that are open at " + order.item().get("placedAt"),
                        asked.request().offers().toString()))
                .stream();
    }

    private boolean wasOpen(OfferId offer, Asked asked, Past.Then order) {
        var placedAt = OrderSchemas.ORDERS.toRecord(order.item()).placedAt().truncatedTo(ChronoUnit.SECONDS);
        return catalogue.between(CatalogueTable.key(offer), asked.firstSent(), order.from()).stream()
                .filter(then -> !then.item().isEmpty())
                .map(then -> CatalogueTable.OFFERS.toRecord(then.item()).terms())
                .anyMatch(terms -> terms.openAt(placedAt));
    }

    /** The order as it first stood after that time. */
    private Optional<Past.Then> placed(Asked asked, long after) {
        return orders.between(OrdersTable.key(asked.id()), after, Long.MAX_VALUE).stream()
                .filter(then -> then.item().containsKey(STATE))
                .findFirst();
    }

    /** Units that went back from a sale that wasn't over by any clock. */
    Stream<Violation> returnedTooEarly(List<StockHistory.Return> returns) {
        return returns.stream()
                .filter(back -> !isOver(back.offer(), back.at()))
                .map(back -> new Violation(
                        "what a sale has left goes back when it is over",
                        back.offer().value(),
                        "an offer that is closed",
                        "units that went back at " + at(back.at())));
    }

    private static boolean isOf(Asked asked, Sale sale) {
        return asked.request().offers().stream()
                .anyMatch(offer -> offer.sale().filter(sale.id()::equals).isPresent());
    }

    private boolean isOver(OfferId offer, long at) {
        return catalogue.between(CatalogueTable.key(offer), at, at).stream()
                .filter(then -> !then.item().isEmpty())
                .map(then -> CatalogueTable.OFFERS.toRecord(then.item()).terms())
                .anyMatch(terms -> isOver(terms, at(at)));
    }

    private boolean isOver(Terms terms, Instant now) {
        return terms.isPaused() || terms.closesAt().isBefore(now.plus(skew));
    }

    private boolean cameWithin(Promises.Told pause, Asked asked) {
        return placed(asked, pause.at())
                .filter(order ->
                        revision(pause.sale(), order.from()) == pause.sale().revision())
                .isPresent();
    }

    private long revision(Sale sale, long at) {
        var then = sales.between(SalesTable.key(sale.id()), at, at).getLast();
        return Long.parseLong(then.item().getOrDefault("revision", NO_REVISION).n());
    }

    private static Instant at(long nanos) {
        return Simulation.BEGINNING.plusNanos(nanos);
    }
}
