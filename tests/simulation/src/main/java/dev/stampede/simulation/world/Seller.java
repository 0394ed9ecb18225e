package dev.stampede.simulation.world;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.money.Money;
import dev.stampede.model.parcel.ParcelState;
import dev.stampede.selling.offers.NewOffer;
import dev.stampede.selling.offers.TermsChange;
import dev.stampede.selling.stock.Adjustment;
import dev.stampede.selling.stock.NewAdjustment;
import dev.stampede.selling.stock.NewSetting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Changes prices and stock while everybody buys, and sends what is paid. */
final class Seller {

    private static final int TRIES = 4;
    private static final int MOST_PARCELS = 3;

    private final Shop shop;
    private final Fleet<SellerDesk> desks;
    private final SellerId id;
    private final List<Ware> wares;
    private final List<String> movements;
    private final RandomGenerator random;
    private int keys;

    /** @param movements receives the ids of the movements that the seller was told of */
    Seller(Shop shop, Fleet<SellerDesk> desks, SellerId id, List<String> movements) {
        this.shop = shop;
        this.desks = desks;
        this.id = id;
        this.wares = shop.wares().stream()
                .filter(ware -> ware.offer().id().seller().equals(id))
                .toList();
        this.movements = movements;
        this.random = shop.simulation().random(id.value());
    }

    void work() {
        // Some change their minds now and then, some all the time while the rush is on.
        boolean calm = random.nextBoolean();
        var pause = calm ? Duration.ofSeconds(30) : Duration.ofMillis(100);
        int acts = wares.isEmpty() ? 0 : random.nextInt(calm ? 7 : 15);
        for (int act = 0; act < acts; act++) {
            shop.simulation().sleep(random.nextLong(pause.toNanos()));
            var ware = anyWare();
            switch (random.nextInt(6)) {
                case 0, 1 -> changeTerms(ware.offer().id().ordinary());
                case 2, 3 -> adjustStock(ware);
                case 4 -> setStock(ware.offer().id().ordinary());
                default -> sendParcels();
            }
        }
    }

    /** Anything of the seller's, also what was put into a sale meanwhile. */
    private Ware anyWare() {
        var all = Stream.concat(
                        wares.stream(),
                        shop.scheduled().stream()
                                .filter(ware -> ware.offer().id().seller().equals(id)))
                .toList();
        return all.get(random.nextInt(all.size()));
    }

    private void changeTerms(OfferId offer) {
        var change = drawn();
        insist("look", desk -> desk.termsVersion(offer))
                .ifPresent(version ->
                        insist(change.what(), desk -> desk.changeTerms().change(offer, change, version, id.value())));
    }

    private TermsChange drawn() {
        return switch (random.nextInt(8)) {
            case 0 -> new TermsChange.Withdrawal();
            case 1, 2 -> new TermsChange.Window(NewOffer.Window.ALWAYS);
            default -> new TermsChange.Price(Money.of(500 + random.nextInt(1_000), "EUR"));
        };
    }

    private void adjustStock(Ware ware) {
        keys++;
        long units = random.nextBoolean()
                ? random.nextInt(-6, 10)
                : -free(ware.offer().id());
        if (units == 0) {
            return;
        }
        var adjustment = new NewAdjustment(ware.offer().id(), "adjustment " + keys, units, "counted");
        insist("stock", desk -> desk.adjustStock().adjust(adjustment)).ifPresent(answer -> {
            if (answer instanceof Adjustment.Adjusted adjusted) {
                movements.add(adjusted.movement().id());
            }
        });
    }

    /** All that is left, to be taken out at once. */
    private long free(OfferId offer) {
        return insist("count", desk -> desk.free(offer)).orElse(0L);
    }

    private void setStock(OfferId offer) {
        long units = random.nextInt(12);
        insist("look", desk -> desk.stock(offer).version())
                .ifPresent(version ->
                        insist("stock", desk -> desk.setStock().set(new NewSetting(offer, units, version))));
    }

    private void sendParcels() {
        var found = insist(
                "parcels",
                desk -> desk.parcels().of(id, Optional.empty(), MOST_PARCELS).items().stream()
                        .map(parcel -> parcel.parcel().order())
                        .toList());
        for (var order : found.orElse(List.of())) {
            Stream.of(ParcelState.PACKED, ParcelState.SHIPPED)
                    .limit(1 + random.nextInt(2))
                    .toList()
                    .forEach(state -> move(order, state));
        }
    }

    private void move(OrderId order, ParcelState state) {
        var tracking = state == ParcelState.SHIPPED ? "T-1" : "";
        insist("parcel", desk -> desk.moveParcel().move(id, order, state, tracking));
    }

    private <T> Optional<T> insist(String what, java.util.function.Function<SellerDesk, T> act) {
        return Reply.to(shop.simulation(), id.value() + " " + what, shop.surprises(), TRIES, () -> desks.serve(act));
    }

    /** The sellers of some wares. */
    static List<SellerId> of(List<Ware> wares) {
        var sellers = new ArrayList<SellerId>();
        wares.forEach(ware -> {
            if (!sellers.contains(ware.offer().id().seller())) {
                sellers.add(ware.offer().id().seller());
            }
        });
        return sellers;
    }
}
