package dev.stampede.flashsale.treasure.http;

import dev.stampede.flashsale.treasure.Treasure;
import dev.stampede.model.id.TreasureId;
import dev.stampede.runtime.http.Problem;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.ProblemType;
import java.util.Currency;
import java.util.List;

/** The problems that only the treasure hunt has. */
final class TreasureProblems {

    private static final ProblemType SELLER_NOT_REGISTERED =
            new ProblemType("seller-not-registered", "Register as a seller first", 409);

    private static final ProblemType CURRENCY_MISMATCH =
            new ProblemType("currency-mismatch", "The price is in the wrong currency", 409);

    private static final ProblemType NOT_OPEN =
            new ProblemType("treasure-not-open", "The treasure can't be claimed at this time", 409);

    private static final ProblemType GONE = new ProblemType("treasure-gone", "All treasures were found", 409);

    private static final ProblemType WRONG_CODE = new ProblemType("wrong-code", "This isn't the code", 422);

    private TreasureProblems() {}

    static ProblemException noSuchTreasure(String treasureId) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no treasure %s".formatted(treasureId));
    }

    static ProblemException notRegistered() {
        return new ProblemException(SELLER_NOT_REGISTERED, "Register first: PUT /v1/seller");
    }

    static ProblemException otherCurrency(Currency sellers) {
        var code = sellers.getCurrencyCode();
        return new ProblemException(Problem.of(CURRENCY_MISMATCH, "The seller's prices are in " + code)
                .with("currency", code));
    }

    static ProblemException keyReused(TreasureId hidden) {
        return new ProblemException(Problem.of(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        "The key has hidden treasure %s, which is another. Look at it before you hide one more; only another treasure takes a new key"
                                .formatted(hidden))
                .with("treasureId", hidden.value()));
    }

    static ProblemException notOpen(Treasure treasure) {
        return new ProblemException(
                Problem.of(NOT_OPEN, "From %s to %s".formatted(treasure.opensAt(), treasure.closesAt()))
                        .with("opensAt", treasure.opensAt().toString())
                        .with("closesAt", treasure.closesAt().toString()));
    }

    static ProblemException gone() {
        return new ProblemException(GONE, "Others were faster");
    }

    static ProblemException wrongCode() {
        var error = new Problem.FieldError("code", "what the clues lead to");
        return new ProblemException(Problem.of(WRONG_CODE, "Something else is hidden there", List.of(error)));
    }
}
