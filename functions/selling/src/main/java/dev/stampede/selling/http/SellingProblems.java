package dev.stampede.selling.http;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.ProductId;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.runtime.http.Problem;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.ProblemType;
import java.util.Currency;

/** The problem types that only selling has, and the problems that several of its routes answer with. */
public final class SellingProblems {

    /** The account has no seller yet. */
    public static final ProblemType SELLER_NOT_REGISTERED =
            new ProblemType("seller-not-registered", "Register as a seller first", 409);

    /** A seller's currency stays what it was at registration. */
    public static final ProblemType CURRENCY_FIXED =
            new ProblemType("currency-fixed", "A seller's currency can't change", 409);

    /** A price is in another currency than it has to be. */
    public static final ProblemType CURRENCY_MISMATCH =
            new ProblemType("currency-mismatch", "The price is in the wrong currency", 409);

    /** The seller offers this product already. */
    public static final ProblemType OFFER_EXISTS = new ProblemType("offer-exists", "You offer this already", 409);

    /** Fewer units are free than should go. */
    public static final ProblemType INSUFFICIENT_STOCK =
            new ProblemType("insufficient-stock", "Not that many units are free", 409);

    /** What is to be replaced isn't what the request was based on. */
    public static final ProblemType CHANGED_SINCE =
            new ProblemType("changed-since", "It has changed since you looked", 409);

    /** An offer may have only so many units. */
    public static final ProblemType STOCK_LIMIT =
            new ProblemType("stock-limit", "An offer can't have that many units", 409);

    /** The offer is a sale's, and changes with it. */
    public static final ProblemType OFFER_OF_A_SALE =
            new ProblemType("offer-of-a-sale", "A sale's offer changes with its sale", 409);

    private SellingProblems() {}

    /** That an offer is a sale's; the detail names the sale. */
    static ProblemException ofASale(OfferId offer) {
        var sale = offer.sale().map(SaleId::value).orElse("");
        return new ProblemException(Problem.of(OFFER_OF_A_SALE, "Change the sale %s instead".formatted(sale))
                .with("saleId", sale));
    }

    /** That the caller has to register first. */
    public static ProblemException notRegistered() {
        return new ProblemException(SELLER_NOT_REGISTERED, "Register first: PUT /v1/seller");
    }

    /** That a price has to be in the seller's own currency. */
    public static ProblemException notTheSellers(Currency sellers) {
        return otherCurrency("Your prices are in", sellers);
    }

    /** That a price has to be in another currency; the detail ends with it. */
    public static ProblemException otherCurrency(String detail, Currency expected) {
        var code = expected.getCurrencyCode();
        return new ProblemException(
                Problem.of(CURRENCY_MISMATCH, "%s %s".formatted(detail, code)).with("currency", code));
    }

    /** That the idempotency key has created another product. */
    public static ProblemException keyReused(ProductId created) {
        return new ProblemException(
                keyReused("created product %s".formatted(created), "GET /v1/products/%s".formatted(created))
                        .with("productId", created.value()));
    }

    /** That the idempotency key has published another offer, or this one otherwise. */
    public static ProblemException keyReused(OfferId published) {
        return new ProblemException(keyReused("published offer %s".formatted(published), "GET /v1/seller/offers")
                .with("offerId", published.value()));
    }

    /** That the idempotency key has moved other units, or those of another offer. */
    public static ProblemException keyReused(StockMovement made) {
        var offer = made.offer().value();
        return new ProblemException(keyReused(
                        "moved %+,d units of offer %s".formatted(made.units(), offer),
                        "GET /v1/offers/%s/stock".formatted(offer))
                .with("movementId", made.id())
                .with("offerId", offer));
    }

    private static Problem keyReused(String before, String place) {
        return Problem.of(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                "The key has %s. Look at %s before you send this again; only another request takes a new key"
                        .formatted(before, place));
    }

    /** That there is no such offer. */
    public static ProblemException noSuchOffer(String offerId) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no offer %s".formatted(offerId));
    }
}
