package dev.stampede.flashsale.sale.http;

import dev.stampede.flashsale.sale.Organiser;
import dev.stampede.flashsale.sale.SaleRequest;
import dev.stampede.model.account.AccountCondition;
import dev.stampede.model.catalogue.Access.Admission;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.plan.StockShards;
import dev.stampede.runtime.http.IdempotencyKey;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.body.OneLine;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sale to schedule.
 *
 * @param title for shoppers
 * @param opensAt from when it sells, in whole seconds
 * @param closesAt until when it sells, in whole seconds, after {@code opensAt}
 * @param peakOrders how many orders a second are expected of its hottest offer
 * @param admission how a shopper gets in
 * @param conditions what is asked of a shopper's account, each once and for good; nothing without them
 * @param offers what is to be sold, each offer once
 */
@Serdeable
record NewSaleBody(
        @NotNull @OneLine(max = 200) String title,

        @NotNull Instant opensAt,

        @NotNull Instant closesAt,

        @Min(value = 1, message = "1 or more orders a second")
        long peakOrders,

        @NotNull Admission admission,

        @Nullable @Size(max = 3, message = "each condition once")
        List<@NotNull AccountCondition> conditions,

        @NotNull @Size(min = 1, max = 20, message = "1 to 20 offers") @Valid
        List<WantedOfferBody> offers) {

    SaleRequest toRequest(Organiser organiser, IdempotencyKey key) {
        var opens = wholeSeconds("opensAt", opensAt);
        var closes = wholeSeconds("closesAt", closesAt);
        if (!closes.isAfter(opens)) {
            throw ProblemException.invalid("closesAt", "after opensAt");
        }
        var wanted = IntStream.range(0, offers.size())
                .mapToObj(place -> offers.get(place).toWanted("offers[%d]".formatted(place)))
                .toList();
        var seen = new HashSet<String>();
        for (var offer : wanted) {
            if (!seen.add(offer.offer().value())) {
                throw ProblemException.invalid("offers", "each offer once");
            }
        }
        return new SaleRequest(
                organiser,
                key.value(),
                title,
                opens,
                closes,
                attainable(peakOrders),
                admission,
                eachOnce(conditions == null ? List.of() : conditions),
                wanted);
    }

    private static Set<AccountCondition> eachOnce(List<AccountCondition> conditions) {
        var each = EnumSet.noneOf(AccountCondition.class);
        if (!conditions.stream().allMatch(each::add)) {
            throw ProblemException.invalid("conditions", "each condition once");
        }
        return each;
    }

    /** The peak, if an offer can have it. */
    static long attainable(long peakOrders) {
        if (peakOrders > StockShards.highestPeak()) {
            throw ProblemException.invalid(
                    "peakOrders",
                    "at most %,d orders a second of one offer; spread the sale over more offers, or let it open at several times"
                            .formatted(StockShards.highestPeak()));
        }
        return peakOrders;
    }

    /** The time, if a condition can compare it. */
    static Instant wholeSeconds(String field, Instant time) {
        if (time.isBefore(Instant.EPOCH)
                || time.isAfter(Terms.NEVER)
                || !time.truncatedTo(ChronoUnit.SECONDS).equals(time)) {
            throw ProblemException.invalid(field, "a time in whole seconds, such as 2026-11-27T09:00:00Z");
        }
        return time;
    }
}
