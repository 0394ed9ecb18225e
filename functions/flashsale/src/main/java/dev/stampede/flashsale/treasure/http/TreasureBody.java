package dev.stampede.flashsale.treasure.http;

import dev.stampede.flashsale.treasure.Remaining;
import dev.stampede.flashsale.treasure.ShownTreasure;
import dev.stampede.runtime.http.MoneyBody;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A treasure as anybody may see it.
 *
 * @param treasureId names it
 * @param sellerId whose goods it makes cheaper
 * @param title what it is called
 * @param count how many shoppers can find it
 * @param remaining roughly how many still can
 * @param discount what each of them gets off one order
 * @param opensAt from when it can be claimed
 * @param closesAt until when it can be claimed
 * @param clues those that can be read, by the time they opened
 * @param nextClueAt when the next one opens; absent when all can be read
 */
@Serdeable
record TreasureBody(
        String treasureId,
        String sellerId,
        String title,
        int count,
        Remaining remaining,
        MoneyBody discount,
        Instant opensAt,
        Instant closesAt,
        List<ClueBody> clues,
        @Nullable Instant nextClueAt) {

    static TreasureBody of(ShownTreasure shown) {
        var treasure = shown.treasure();
        return new TreasureBody(
                treasure.id().value(),
                treasure.seller().value(),
                treasure.title(),
                treasure.count(),
                shown.remaining(),
                MoneyBody.of(treasure.discount()),
                treasure.opensAt(),
                treasure.closesAt(),
                treasure.cluesAt(shown.at()).stream().map(ClueBody::of).toList(),
                treasure.nextClueAfter(shown.at()).orElse(null));
    }
}
