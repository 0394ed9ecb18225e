package dev.stampede.loadtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.client.Json;
import java.util.List;

/** The sale of a pretended shop. */
enum PretendSale {
    /** It sells, and lets everybody in at their third question. */
    WITH_ROOM(HotSale.WAITING_ROOM),
    /** It sells, and lets nobody in; in the end others have bought everything. */
    SOLD_MEANWHILE(HotSale.WAITING_ROOM),
    /** It is over when one wants to join. */
    OVER_MEANWHILE(HotSale.WAITING_ROOM),
    /** It opens once it has been looked at some times. */
    OPENS_SOON("OPEN"),
    /** It was long ago. */
    LONG_AGO("OPEN"),
    /** It opens in an hour. */
    FAR_AWAY("OPEN");

    private static final int TURN = 3;
    private static final int LOOKS_UNTIL_OPEN = 5;
    private static final int LOOKS_UNTIL_SOLD = 8;

    private final String admission;

    PretendSale(String admission) {
        this.admission = admission;
    }

    String id() {
        return "sal_" + name();
    }

    /** The one of that request's path. */
    static PretendSale in(String request) {
        return valueOf(request.replaceFirst(".*/sal_([A-Z_]+).*", "$1"));
    }

    /** How it is shown to whoever looks as that many'th. */
    ObjectNode shown(int looks) {
        boolean open = isOpen(looks);
        JsonNode offer = Json.object()
                .put("offerId", PretendShop.OFFER)
                .put("termsVersion", 1)
                .put("perShopper", 1)
                .put("stock", isSold(looks) ? "NONE" : "FEW");
        return Json.object()
                .put("saleId", id())
                .put("state", this == LONG_AGO ? "CLOSED" : open ? "OPEN" : "SCHEDULED")
                .put("admission", admission)
                .put("opensAt", "2026-11-27T09:00:00Z")
                .put("secondsToOpening", open ? 0 : secondsToOpening())
                .set("offers", Json.array(List.of(offer)));
    }

    /** Whether it has opened after that many looks. */
    boolean isOpen(int looks) {
        return switch (this) {
            case FAR_AWAY -> false;
            case OPENS_SOON -> looks > LOOKS_UNTIL_OPEN;
            default -> true;
        };
    }

    private boolean isSold(int looks) {
        return this == SOLD_MEANWHILE && looks > LOOKS_UNTIL_SOLD;
    }

    private long secondsToOpening() {
        return this == FAR_AWAY ? 3_600 : 1;
    }

    /** How the shopper stands who has asked that often. */
    ObjectNode place(String shopper, int asked) {
        return asked < TURN || this == SOLD_MEANWHILE
                ? Json.object().put("state", "WAITING").put("askAgainSeconds", 1)
                : Json.object()
                        .put("state", "ADMITTED")
                        .put("askAgainSeconds", 1)
                        .put("admission", "for " + shopper);
    }
}
