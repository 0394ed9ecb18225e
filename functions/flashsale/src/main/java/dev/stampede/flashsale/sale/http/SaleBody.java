package dev.stampede.flashsale.sale.http;

import dev.stampede.flashsale.sale.SaleState;
import dev.stampede.flashsale.sale.ShownSale;
import dev.stampede.model.account.AccountCondition;
import dev.stampede.model.catalogue.Access.Admission;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A sale.
 *
 * @param saleId the sale's id
 * @param title for shoppers
 * @param state what it is now
 * @param opensAt from when it sells
 * @param closesAt until when it sells
 * @param secondsToOpening for a countdown; 0 once it has opened
 * @param admission how a shopper gets in
 * @param conditions what is asked of a shopper's account, in the alphabet's order
 * @param announcedAt when it was scheduled
 * @param seedCommitment the SHA-256, in hexadecimal digits, of the seed's bytes and, where there are conditions, of
 *     their names in the alphabet's order and {@code announcedAt}, with a space between, in ASCII after them
 * @param offers what it sells
 */
@Serdeable
record SaleBody(
        String saleId,
        String title,
        SaleState state,
        Instant opensAt,
        Instant closesAt,
        long secondsToOpening,
        Admission admission,
        List<AccountCondition> conditions,
        Instant announcedAt,
        String seedCommitment,
        List<SaleOfferBody> offers) {

    static SaleBody of(ShownSale shown) {
        var sale = shown.sale();
        return new SaleBody(
                sale.id().value(),
                sale.title(),
                shown.state(),
                sale.opensAt(),
                sale.closesAt(),
                wholeSeconds(shown.untilOpening()),
                sale.admission(),
                List.copyOf(sale.eligibility().conditions()),
                sale.scheduledAt(),
                sale.seedCommitment(),
                shown.offers().stream().map(SaleOfferBody::of).toList());
    }

    /** Rounded up: with 0 left it is open. */
    private static long wholeSeconds(Duration left) {
        return left.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
