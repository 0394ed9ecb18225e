package dev.stampede.loadtest;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** What a shopper asks of the shop, as the report names it. */
public enum RequestKind {
    /** The shop's categories. */
    CATEGORIES("categories"),
    /** A page of the hot offer's category. */
    CATEGORY("category"),
    /** The hot offer's product. */
    PRODUCT("product"),
    /** How much of the hot offer is left. */
    AVAILABILITY("availability"),
    /** What the hot offer's sale is at the moment. */
    SALE("sale"),

    /** Takes a place in the waiting room. */
    JOIN("join"),
    /** Asks for that place. */
    PLACE("place"),
    /** What sending costs. */
    QUOTE("quote"),
    /** Places an order. */
    ORDER("order"),
    /** Looks at that order. */
    ORDER_STATUS("order status");

    private final String title;

    RequestKind(String title) {
        this.title = title;
    }

    /** The one of that title. */
    public static RequestKind of(String title) {
        return Arrays.stream(values())
                .filter(kind -> kind.title.equals(title))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("there is no request \"%s\", only %s"
                        .formatted(
                                title,
                                Arrays.stream(values()).map(kind -> kind.title).toList())));
    }

    /** The same number for each. */
    public static Map<RequestKind, Integer> each(int number) {
        var all = new EnumMap<RequestKind, Integer>(RequestKind.class);
        for (var kind : values()) {
            all.put(kind, number);
        }
        return all;
    }

    /** As the report names it. */
    public String title() {
        return title;
    }

    /** Whether it is sent to whoever sells in that sale. */
    boolean isSentIn(HotSale sale) {
        return switch (this) {
            case SALE -> sale.exists();
            case JOIN, PLACE -> sale.hasWaitingRoom();
            default -> true;
        };
    }
}
