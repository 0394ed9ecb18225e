package dev.stampede.invariants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Everything that is stored, understood.
 *
 * @param unreadable what could not be understood
 */
public record Stored(
        List<StoredProduct> products,
        List<StoredOffer> offers,
        List<StoredTermsEntry> terms,
        List<StoredShard> shards,
        List<StoredMovement> movements,
        List<StoredQuota> quotas,
        List<StoredRedemption> redemptions,
        List<StoredOrder> orders,
        List<StoredParcel> parcels,
        List<StoredSale> sales,
        List<StoredTreasure> treasures,
        List<StoredChest> chests,
        List<StoredTicket> tickets,
        List<Charge> charges,
        List<Violation> unreadable) {

    private static final Set<String> GIVEN_UP = Set.of("orderId", "item", "voided", "expiresAt");
    private static final int MOST_GIVEN_UP = 24;

    /** Understands the items; an item that can't be understood is a violation. */
    public static Stored of(Items items) {
        var unreadable = new ArrayList<Violation>();
        return new Stored(
                read(items.catalogue(), key("item", "product"::equals), StoredProduct::of, unreadable),
                read(
                        items.catalogue(),
                        key("item", key -> key.startsWith("offer#") || key.startsWith("sale#")),
                        StoredOffer::of,
                        unreadable),
                read(
                        items.catalogue(),
                        key("productId", key -> key.startsWith(StoredTermsEntry.PARTITION)),
                        StoredTermsEntry::of,
                        unreadable),
                read(items.stock(), key("pk", key -> key.matches("prd_.*#\\d+")), StoredShard::of, unreadable),
                read(items.stock(), key("pk", key -> key.startsWith("movement#")), StoredMovement::of, unreadable),
                read(items.stock(), key("pk", key -> key.startsWith("quota#")), StoredQuota::of, unreadable),
                read(items.stock(), key("pk", key -> key.startsWith("redemption#")), StoredRedemption::of, unreadable),
                read(items.orders(), Stored::isOrder, StoredOrder::of, unreadable),
                read(items.orders(), key("item", key -> key.startsWith("parcel#")), StoredParcel::of, unreadable),
                read(items.sales(), key("sk", "sale"::equals), StoredSale::of, unreadable),
                read(items.sales(), key("sk", "treasure"::equals), StoredTreasure::of, unreadable),
                read(items.sales(), key("sk", "chest"::equals), StoredChest::of, unreadable),
                read(items.sales(), key("pk", key -> key.matches(StoredTicket.KEY)), StoredTicket::of, unreadable),
                items.charges(),
                unreadable);
    }

    private static Predicate<Item> key(String attribute, Predicate<String> form) {
        return item -> form.test(item.text(attribute));
    }

    /** What only says that attempts to place an order were given up is no order. It names only so many. */
    private static boolean isOrder(Item item) {
        boolean givenUp = item.attributes().keySet().equals(GIVEN_UP);
        if (givenUp && item.attributes().get("voided") instanceof Collection<?> names && names.size() > MOST_GIVEN_UP) {
            throw new Item.Unreadable(item, "voided", "%d names at most".formatted(MOST_GIVEN_UP));
        }
        return item.text("item").equals("order") && !givenUp;
    }

    private static <T> List<T> read(
            List<Item> items, Predicate<Item> wanted, Function<Item, T> read, List<Violation> unreadable) {
        var values = new ArrayList<T>();
        for (var item : items) {
            try {
                if (wanted.test(item)) {
                    values.add(read.apply(item));
                }
            } catch (Item.Unreadable e) {
                unreadable.add(e.violation());
            }
        }
        return values;
    }
}
