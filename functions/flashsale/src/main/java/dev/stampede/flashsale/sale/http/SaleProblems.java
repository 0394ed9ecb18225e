package dev.stampede.flashsale.sale.http;

import dev.stampede.flashsale.sale.SaleChange;
import dev.stampede.flashsale.sale.Scheduling;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.SaleId;
import dev.stampede.runtime.http.MoneyBody;
import dev.stampede.runtime.http.Problem;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.ProblemType;

/** The problems of sales. */
final class SaleProblems {

    /** A price is in another currency than its offer. */
    static final ProblemType CURRENCY_MISMATCH =
            new ProblemType("currency-mismatch", "The price is in the wrong currency", 409);

    /** A price is above that of every day. */
    static final ProblemType ABOVE_ORDINARY_PRICE =
            new ProblemType("above-ordinary-price", "A sale isn't dearer than every day", 409);

    /** Fewer units are free than should be set aside. */
    static final ProblemType INSUFFICIENT_STOCK =
            new ProblemType("insufficient-stock", "Not that many units are free", 409);

    /** The units lie in too many places to be set aside at once. */
    static final ProblemType STOCK_TOO_SPREAD =
            new ProblemType("stock-too-spread", "The units can't be set aside at once", 409);

    /** The sale is still being prepared. */
    static final ProblemType SALE_NOT_READY = new ProblemType("sale-not-ready", "The sale is not ready yet", 409);

    /** The sale is closed or cancelled. */
    static final ProblemType SALE_OVER = new ProblemType("sale-over", "The sale is over", 409);

    /** A sale is only ever extended. */
    static final ProblemType CLOSES_LATER =
            new ProblemType("closes-later", "The sale closes later than that already", 409);

    private SaleProblems() {}

    /** That a sale couldn't be scheduled. */
    static ProblemException of(Scheduling refused) {
        return switch (refused) {
            case Scheduling.Scheduled scheduled ->
                throw new IllegalArgumentException(
                        "nothing was refused: " + scheduled.sale().id());
            case Scheduling.KeyReused reused ->
                new ProblemException(Problem.of(
                                ProblemType.IDEMPOTENCY_KEY_REUSED,
                                "The key has scheduled sale %s on other terms. Look at it before you schedule another; only another sale takes a new key"
                                        .formatted(reused.sale()))
                        .with("saleId", reused.sale().value()));
            case Scheduling.OpensInThePast ignored -> ProblemException.invalid("opensAt", "in the future");
            case Scheduling.NoSuchOffer none ->
                new ProblemException(ProblemType.NOT_FOUND, "There is no offer %s".formatted(none.offer()));
            case Scheduling.NotTheirs others ->
                new ProblemException(
                        ProblemType.FORBIDDEN, "The offer %s is another seller's".formatted(others.offer()));
            case Scheduling.OtherCurrency other -> otherCurrency(other);
            case Scheduling.AboveOrdinaryPrice above -> aboveOrdinaryPrice(above);
            case Scheduling.NotEnoughStock less ->
                units(INSUFFICIENT_STOCK, "%s has %,d free units", less.offer(), less.free());
            case Scheduling.TooSpread spread ->
                units(
                        STOCK_TOO_SPREAD,
                        "%s is spread over so many shards that %,d units can be set aside at once; gather it in fewer,"
                                + " or plan for a lower peak",
                        spread.offer(),
                        spread.reachable());
        };
    }

    /** That a sale couldn't be changed. */
    static ProblemException of(SaleId sale, SaleChange refused) {
        return switch (refused) {
            case SaleChange.Changed changed ->
                throw new IllegalArgumentException(
                        "nothing was refused: " + changed.sale().id());
            case SaleChange.NoSuchSale ignored -> noSuchSale(sale.value());
            case SaleChange.NotTheirs ignored ->
                new ProblemException(ProblemType.FORBIDDEN, "This sale is somebody else's");
            case SaleChange.NotReady ignored ->
                new ProblemException(SALE_NOT_READY, "Send the request that scheduled it again");
            case SaleChange.Over ignored ->
                new ProblemException(SALE_OVER, "The sale %s is closed or cancelled".formatted(sale));
            case SaleChange.ClosesLaterAlready later ->
                new ProblemException(
                        CLOSES_LATER,
                        "The sale closes at %s; it can't be shortened, only cancelled".formatted(later.closesAt()));
        };
    }

    /** That there is no such sale. */
    static ProblemException noSuchSale(String saleId) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no sale %s".formatted(saleId));
    }

    private static ProblemException otherCurrency(Scheduling.OtherCurrency other) {
        var code = other.expected().getCurrencyCode();
        return new ProblemException(
                Problem.of(CURRENCY_MISMATCH, "The offer %s is sold in %s".formatted(other.offer(), code))
                        .with("currency", code));
    }

    private static ProblemException aboveOrdinaryPrice(Scheduling.AboveOrdinaryPrice above) {
        var detail = "%s costs %s every day; ask for that or less".formatted(above.offer(), above.ordinary());
        return new ProblemException(Problem.of(ABOVE_ORDINARY_PRICE, detail)
                .with("offerId", above.offer().value())
                .with("price", MoneyBody.of(above.ordinary())));
    }

    private static ProblemException units(ProblemType type, String detail, OfferId offer, long units) {
        return new ProblemException(Problem.of(type, detail.formatted(offer, units))
                .with("offerId", offer.value())
                .with("available", units));
    }
}
