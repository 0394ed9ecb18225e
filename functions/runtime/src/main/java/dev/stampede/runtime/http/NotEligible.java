package dev.stampede.runtime.http;

import dev.stampede.model.account.AccountCondition;
import java.util.List;
import java.util.stream.Collectors;

/** The problem of an account that isn't what a sale asks for: the same wherever it is met. */
public final class NotEligible {

    private static final ProblemType TYPE = new ProblemType("not-eligible", "The sale asks more of an account", 403);

    private NotEligible() {}

    /** That the sale's conditions aren't met, and what to do about it. */
    public static Problem problem(String saleId, List<AccountCondition> unmet) {
        var advice = unmet.stream().map(NotEligible::advice).collect(Collectors.joining("; "));
        return Problem.of(TYPE, "Sale %s is for accounts of which more is proven: %s".formatted(saleId, advice))
                .with("saleId", saleId)
                .with("unmet", List.copyOf(unmet));
    }

    private static String advice(AccountCondition unmet) {
        return switch (unmet) {
            case ACCOUNT_BEFORE_ANNOUNCEMENT -> "the account has to be older than the sale's announcement";
            case VERIFIED_EMAIL -> "verify your e-mail address, then sign in again";
            case VERIFIED_PHONE -> "verify your phone number, then sign in again";
        };
    }
}
