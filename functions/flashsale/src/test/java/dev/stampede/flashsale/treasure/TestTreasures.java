package dev.stampede.flashsale.treasure;

import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Treasures with telling defaults. */
public final class TestTreasures {

    /** When they open; they close an hour later. */
    public static final Instant OPENS = Instant.parse("2026-11-27T09:00:00Z");

    /** When they close. */
    public static final Instant CLOSES = OPENS.plus(Duration.ofHours(1));

    /** What is hidden. */
    public static final String CODE = "Golden-Hoof-7";

    private TestTreasures() {}

    /** A treasure that so many can find, named after its test. */
    public static Treasure of(String test, int count) {
        var id = TreasureId.hiddenBy(test, "key");
        return new Treasure(
                id,
                SellerId.ofAccount("seller"),
                "The golden hoof",
                count,
                HiddenCode.of(id, CODE),
                Money.of(500, "EUR"),
                OPENS,
                CLOSES,
                List.of(
                        new Clue(OPENS.minusSeconds(60), "Where the herd drinks"),
                        new Clue(OPENS.plusSeconds(60), "Under the third stone")));
    }
}
