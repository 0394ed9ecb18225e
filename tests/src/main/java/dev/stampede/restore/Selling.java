package dev.stampede.restore;

import dev.stampede.client.Account;
import dev.stampede.target.PaymentControl.Illness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Sells orders of every fate.
 *
 * @param shop where
 * @param fair what
 */
record Selling(OpenShop shop, Fair fair) {

    private static final List<Fate> FATES = List.of(Fate.values());

    private record Wish(int number, Fate fate) {

        Account shopper() {
            return Account.shopper("drill-shopper-" + number);
        }
    }

    /**
     * Sells so many, the fates in turn, and leaves the payment provider away.
     *
     * @return what the shoppers are told at last
     */
    List<Told> sell(int orders) {
        var wishes = IntStream.range(0, orders)
                .mapToObj(number -> new Wish(number, FATES.get(number % FATES.size())))
                .toList();
        var early = placed(wishes, wish -> !wish.fate().isPlacedLate());
        shop.awaitAll(early, told -> told.fate().settled());
        OpenShop.each(early, this::send);
        var refunded = only(early, told -> told.fate() == Fate.REFUNDED);
        OpenShop.each(refunded, shop::cancel);
        shop.awaitAll(refunded, told -> told.fate().before());
        shop.payments().be(Illness.FAILING);
        var all = new ArrayList<>(early);
        all.addAll(placed(wishes, wish -> wish.fate().isPlacedLate()));
        OpenShop.each(only(all, told -> told.fate().isCancelled() && told.fate() != Fate.REFUNDED), shop::cancel);
        shop.awaitAll(all, told -> told.fate().before());
        return all.stream()
                .map(told -> new Told(told.shopper(), told.fate(), shop.now(told)))
                .toList();
    }

    private List<Told> placed(List<Wish> wishes, Predicate<Wish> which) {
        var placed = Collections.synchronizedList(new ArrayList<Told>());
        OpenShop.each(wishes.stream().filter(which).toList(), wish -> placed.add(place(wish)));
        return List.copyOf(placed);
    }

    private Told place(Wish wish) {
        var order = shop.place(
                wish.shopper(), fair.lines(wish.number()), wish.fate().paymentToken());
        return new Told(wish.shopper(), wish.fate(), order);
    }

    private void send(Told told) {
        for (var seller : fair.sellersOf(told.order())) {
            told.fate().parcelSteps().forEach(step -> shop.move(seller, told, step));
        }
    }

    private static List<Told> only(List<Told> orders, Predicate<Told> which) {
        return orders.stream().filter(which).toList();
    }
}
