package dev.stampede.model.plan;

import java.time.Duration;

/** The functions that a sale is planned for, as they are deployed, and how long one run of each takes. */
public enum SaleFunction {
    /** Browsing. */
    CATALOG_API(
            "CatalogApi", 1024, 10, "assumed: one query; decision 0012 measures the frame around it at 4 ms and more"),

    /** Quoting, ordering, following an order. */
    CHECKOUT_API("CheckoutApi", 1769, 30, "decision 0012: 20.4 ms in the handler and 4.4 ms around it, rounded up"),

    /** From the stream to the queue; one run is a batch of 100 records. */
    ORDER_RELAY("OrderRelay", 512, 150, "assumed: ten sends of ten messages, 15 ms each"),

    /** Payment; its duration is that of one payment, as an environment makes one at a time. */
    FULFIL_ORDERS("FulfilOrders", 1024, 500, "assumed: a payment provider's call, as for the event source's limit"),

    /** Parcels; the crowd doesn't call it. */
    PARCELS_API("ParcelsApi", 1024, 20, "assumed, as CatalogApi with a write"),

    /** Once a minute; the crowd doesn't call it. */
    SWEEPER("Sweeper", 512, 1_000, "assumed: 64 queries"),

    /** Sellers; the crowd doesn't call it. */
    SELLING_API("SellingApi", 1024, 30, "assumed, as CheckoutApi"),

    /** Sales, their waiting rooms, treasures. */
    FLASHSALE_API("FlashsaleApi", 1024, 10, "assumed, as CatalogApi: one item is read or written"),

    /** Once a minute; the crowd doesn't call it. */
    SALE_SWEEPER("SaleSweeper", 512, 1_000, "assumed: one query and the shards of the sales that are due"),

    /** Told where a shard has sold out, or has units again; the crowd doesn't wait for it. */
    STOCK_WATCHER("StockWatcher", 512, 100, "assumed: four reads, a write, and the reads again");

    private static final double MEGABYTES_A_GIGABYTE = 1_024;

    private final String logicalId;
    private final int memoryMegabytes;
    private final Duration usualDuration;
    private final String durationSource;

    SaleFunction(String logicalId, int memoryMegabytes, int usualMillis, String durationSource) {
        this.logicalId = logicalId;
        this.memoryMegabytes = memoryMegabytes;
        this.usualDuration = Duration.ofMillis(usualMillis);
        this.durationSource = durationSource;
    }

    /** Its name in the definition of what is deployed. */
    public String logicalId() {
        return logicalId;
    }

    /** Its memory in the definition of what is deployed. */
    public int memoryMegabytes() {
        return memoryMegabytes;
    }

    /** How long one run takes where the forecast doesn't say. */
    public Duration usualDuration() {
        return usualDuration;
    }

    /** Where {@link #usualDuration()} is from. */
    public String durationSource() {
        return durationSource;
    }

    double gigabytes() {
        return memoryMegabytes / MEGABYTES_A_GIGABYTE;
    }

    /**
     * The function of that name.
     *
     * @throws IllegalArgumentException when no sale is planned for it
     */
    public static SaleFunction named(String logicalId) {
        for (var function : values()) {
            if (function.logicalId.equals(logicalId)) {
                return function;
            }
        }
        throw new IllegalArgumentException("No sale is planned for a function named " + logicalId);
    }
}
