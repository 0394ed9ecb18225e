package dev.stampede.flashsale.treasure.http;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A treasure that was hidden.
 *
 * @param treasureId names it
 */
@Serdeable
record HiddenTreasureBody(String treasureId) {}
