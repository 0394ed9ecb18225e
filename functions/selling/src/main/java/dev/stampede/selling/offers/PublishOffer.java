package dev.stampede.selling.offers;

import dev.stampede.model.catalogue.StockLevel;
import dev.stampede.model.catalogue.StockedOffer;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.seller.Seller;
import dev.stampede.selling.offers.OfferBook.ProductChange;
import dev.stampede.selling.registration.SellerRegister;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;

/** Publishes an offer: the offer, its stock and the product's listing in one transaction, once for each key. */
public final class PublishOffer {

    private final SellerRegister sellers;
    private final OfferBook offers;
    private final Categories categories;
    private final Retries retries;
    private final Clock clock;

    /** Publishes in that book what those sellers offer. */
    public PublishOffer(SellerRegister sellers, OfferBook offers, Categories categories, Retries retries, Clock clock) {
        this.sellers = sellers;
        this.offers = offers;
        this.categories = categories;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Publishes the offer.
     *
     * @throws dev.stampede.model.dynamodb.StoreBusy when too many change the same product; a retry is safe
     */
    public Publication publish(NewOffer request) {
        return sellers.find(request.seller())
                .map(seller -> publish(request, seller))
                .orElseGet(Publication.NotRegistered::new);
    }

    private Publication publish(NewOffer request, Seller seller) {
        if (!seller.currency().equals(currency(request))) {
            return new Publication.NotTheSellersCurrency(seller.currency());
        }
        return retries.untilDone(request.id().value(), attempt -> attempt(request, seller));
    }

    private Attempt<Publication> attempt(NewOffer request, Seller seller) {
        return offers.product(request.product())
                .map(product -> attempt(request, seller, product))
                .orElseGet(() -> new Attempt.Settled<>(new Publication.NoSuchProduct()));
    }

    private Attempt<Publication> attempt(NewOffer request, Seller seller, ListedProduct product) {
        var foreign = foreignCurrency(request, product);
        if (foreign.isPresent()) {
            return new Attempt.Settled<>(foreign.get());
        }
        if (!product.isListed()) {
            // Ahead of the offer: a category without a product does less harm than a product nobody can find.
            categories.include(product.product().category());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var offer = request.opening(product.product(), seller);
        // After the product: whatever changes an offer then also changes the product's revision.
        var others = offers.offersOf(request.product()).stream()
                .filter(other -> !other.offer().id().equals(offer.id()))
                .toList();
        var change = ProductChange.of(product, others, new StockedOffer(offer, StockLevel.of(request.stock())), now);
        return offers.publish(offer, request.opening(now), change);
    }

    private static Optional<Publication> foreignCurrency(NewOffer request, ListedProduct product) {
        return product.currencies().stream()
                .filter(products -> !products.equals(currency(request)))
                .findFirst()
                .map(Publication.NotTheProductsCurrency::new);
    }

    private static Currency currency(NewOffer request) {
        return request.price().currency();
    }
}
