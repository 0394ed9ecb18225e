package dev.stampede.flashsale.treasure.http;

import dev.stampede.flashsale.treasure.Clue;
import dev.stampede.flashsale.treasure.HiddenCode;
import dev.stampede.flashsale.treasure.Treasure;
import dev.stampede.model.account.Group;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.money.Money;
import dev.stampede.runtime.http.Caller;
import dev.stampede.runtime.http.IdempotencyKey;
import dev.stampede.runtime.http.Identifiers;
import dev.stampede.runtime.http.MoneyBody;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.ProblemType;
import dev.stampede.runtime.http.body.OneLine;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A treasure to hide.
 *
 * @param sellerId whose goods it makes cheaper; the caller's own without it
 * @param title for shoppers
 * @param count how many shoppers can find it
 * @param code what they have to find; upper and lower case are the same
 * @param discount what each of them gets off one order, in the seller's currency
 * @param opensAt from when it can be claimed, in whole seconds
 * @param closesAt until when it can be claimed, in whole seconds
 * @param clues that lead to the code, each readable from a time of its own
 */
@Serdeable
record NewTreasureBody(
        @Nullable String sellerId,

        @NotNull @OneLine(max = 200) String title,

        @Min(value = 1, message = "1 to 10,000 shoppers") @Max(value = 10_000, message = "1 to 10,000 shoppers")
        int count,

        // All that stands between a shopper and the treasure is the number of guesses that it takes.
        @NotNull @Pattern(regexp = "[\\x21-\\x7e]{8,64}", message = "8 to 64 visible ASCII characters, without spaces")
        String code,

        @NotNull @Valid MoneyBody discount,

        @NotNull Instant opensAt,
        @NotNull Instant closesAt,

        @NotNull @Size(min = 1, max = 20, message = "1 to 20 clues")
        List<@Valid NewClueBody> clues) {

    Treasure toTreasure(Caller caller, IdempotencyKey key) {
        var opens = WholeSeconds.of("opensAt", opensAt);
        var closes = WholeSeconds.of("closesAt", closesAt);
        if (closes.isBefore(opens)) {
            throw ProblemException.invalid("closesAt", "not before opensAt");
        }
        var id = TreasureId.hiddenBy(caller.subject(), key.value());
        return new Treasure(
                id, seller(caller), title, count, HiddenCode.of(id, code), amount(), opens, closes, toClues(closes));
    }

    /** A seller's own goods, or, for those who look after the marketplace, anybody's. */
    private SellerId seller(Caller caller) {
        if (sellerId == null) {
            return caller.seller();
        }
        var named = Identifiers.parse("sellerId", sellerId, SellerId::new);
        if (!caller.groups().contains(Group.ADMIN.groupName())
                && !caller.seller().equals(named)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This seller is somebody else");
        }
        return named;
    }

    private Money amount() {
        if (discount.minorUnits() == 0) {
            throw ProblemException.invalid("discount.minorUnits", "more than nothing");
        }
        return discount.toMoney("discount");
    }

    private List<Clue> toClues(Instant closes) {
        return IntStream.range(0, clues.size())
                .mapToObj(i -> toClue("clues[%d]".formatted(i), clues.get(i), closes))
                .sorted(Comparator.comparing(Clue::opensAt))
                .toList();
    }

    private static Clue toClue(String field, NewClueBody body, Instant closes) {
        var clue = body.toClue(field);
        if (clue.opensAt().isAfter(closes)) {
            throw ProblemException.invalid(field + ".opensAt", "not after closesAt");
        }
        return clue;
    }
}
