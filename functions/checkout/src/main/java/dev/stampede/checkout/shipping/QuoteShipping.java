package dev.stampede.checkout.shipping;

import dev.stampede.checkout.order.KnownOffers;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Freight;
import dev.stampede.model.seller.Seller;
import dev.stampede.model.shipping.Destination;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says what sending a basket costs, by the tariffs of its sellers. Writes nothing. */
public final class QuoteShipping {

    /** Long enough to type in an address and pay, short enough that a changed tariff counts soon. */
    static final Duration VALID = Duration.ofMinutes(15);

    private final KnownOffers catalogue;
    private final Function<Collection<SellerId>, Map<SellerId, Seller>> sellers;
    private final Clock clock;

    /** Works with these offers and sellers. */
    public QuoteShipping(
            KnownOffers catalogue, Function<Collection<SellerId>, Map<SellerId, Seller>> sellers, Clock clock) {
        this.catalogue = catalogue;
        this.sellers = sellers;
        this.clock = clock;
    }

    /** How a request for a quote ended. */
    public sealed interface Outcome {

        /** The quote. */
        record Quoted(ShippingQuote quote) implements Outcome {}

        /** There is no such offer. */
        record UnknownOffer(OfferId offer) implements Outcome {}

        /** Goods and freight are priced in several currencies, so that no order can hold them. */
        record MixedCurrencies() implements Outcome {}

        /** Goods and freight cost more than {@link Money#MOST}, so that no order can hold them. */
        record TotalTooHigh(Money total) implements Outcome {}

        /** The seller doesn't send that weight to that place. */
        record NotSentThere(SellerId seller, long grams) implements Outcome {}
    }

    /**
     * Quotes the basket.
     *
     * @param quantities units by offer, at least one each
     */
    public Outcome quote(ShopperId shopper, Destination destination, Map<OfferId, Integer> quantities) {
        var offers = catalogue.find(quantities.keySet());
        var unknown = quantities.keySet().stream()
                .filter(offer -> !offers.containsKey(offer))
                .findFirst();
        if (unknown.isPresent()) {
            return new Outcome.UnknownOffer(unknown.get());
        }
        var grams = gramsBySeller(quantities, offers);
        var known = sellers.apply(grams.keySet());
        var freight = new ArrayList<Freight>();
        for (var parcel : grams.entrySet()) {
            var price = Optional.ofNullable(known.get(parcel.getKey()))
                    .flatMap(seller -> seller.tariff().freight(destination, parcel.getValue()));
            if (price.isEmpty()) {
                return new Outcome.NotSentThere(parcel.getKey(), parcel.getValue());
            }
            freight.add(new Freight(parcel.getKey(), price.get()));
        }
        return outcome(shopper, destination, quantities, new Costs(goods(quantities, offers), freight));
    }

    /**
     * What the basket would cost.
     *
     * @param goods by offer
     * @param freight by seller
     */
    private record Costs(List<Money> goods, List<Freight> freight) {

        private List<Money> all() {
            return Stream.concat(goods.stream(), freight.stream().map(Freight::price))
                    .toList();
        }

        private boolean isMixed() {
            return all().stream().map(Money::currency).distinct().count() > 1;
        }

        private Money total() {
            return all().stream().reduce(Money::plus).orElseThrow();
        }
    }

    private Outcome outcome(ShopperId shopper, Destination destination, Map<OfferId, Integer> quantities, Costs costs) {
        if (costs.isMixed()) {
            return new Outcome.MixedCurrencies();
        }
        if (costs.total().minorUnits() > Money.MOST) {
            return new Outcome.TotalTooHigh(costs.total());
        }
        var expiresAt = clock.instant().plus(VALID).truncatedTo(ChronoUnit.SECONDS);
        return new Outcome.Quoted(new ShippingQuote(
                shopper, destination, ShippingQuote.basketOf(quantities), costs.freight(), expiresAt));
    }

    private static List<Money> goods(Map<OfferId, Integer> quantities, Map<OfferId, Offer> offers) {
        return quantities.entrySet().stream()
                .map(line -> Objects.requireNonNull(offers.get(line.getKey()))
                        .terms()
                        .price()
                        .times(line.getValue()))
                .toList();
    }

    private static Map<SellerId, Long> gramsBySeller(Map<OfferId, Integer> quantities, Map<OfferId, Offer> offers) {
        var grams = new LinkedHashMap<SellerId, Long>();
        quantities.forEach((id, quantity) -> {
            var offer = Objects.requireNonNull(offers.get(id));
            grams.merge(id.seller(), (long) offer.weightGrams() * quantity, Long::sum);
        });
        return grams;
    }
}
