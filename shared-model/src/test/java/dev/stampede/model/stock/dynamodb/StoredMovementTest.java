package dev.stampede.model.stock.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.StockMovement.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredMovementTest {

    private static final OfferId OFFER = OfferId.parse("prd_%1$s.slr_%1$s".formatted("a".repeat(26)));

    @ParameterizedTest
    @EnumSource(Kind.class)
    void keeps_what_moved_the_units(Kind kind) {
        var movement = movement(kind);

        assertThat(StockTable.MOVEMENTS.toRecord(StockTable.MOVEMENTS.toItem(movement)))
                .isEqualTo(movement);
    }

    @Test
    void reads_movements_that_were_stored_before_they_had_a_kind() {
        var old = new HashMap<>(StockTable.MOVEMENTS.toItem(movement(Kind.ADJUSTMENT)));
        old.remove("kind");

        assertThat(StockTable.MOVEMENTS.toRecord(old)).isEqualTo(movement(Kind.UNRECORDED));
    }

    private static StockMovement movement(Kind kind) {
        return new StockMovement(
                "a", kind, OFFER, Map.of(0, 2L), "shards of glass counted again", "b", Instant.ofEpochMilli(3));
    }
}
