package dev.stampede.command.seed;

import dev.stampede.client.Call;
import dev.stampede.client.Crew;
import dev.stampede.client.Requests;
import dev.stampede.client.SellerDesk;
import dev.stampede.command.seed.SeedCatalogue.SeedProduct;
import dev.stampede.progress.Progress;

/** Puts the small catalogue into an empty marketplace, as its sellers would: over the HTTP API. */
public final class Seeding {

    private static final Crew CREW = new Crew(8);

    private final Requests requests;
    private final Progress progress;

    /** Seeds over these requests. */
    public Seeding(Requests requests, Progress progress) {
        this.requests = requests;
        this.progress = progress;
    }

    /** Whether the marketplace has nothing to sell. */
    public boolean nothingIsSold() {
        return requests.body(Call.get("categories", "/v1/categories"))
                .path("categories")
                .isEmpty();
    }

    /** Adds the catalogue; done again after an interruption, it adds what is missing. */
    public void seed() {
        var catalogue = SeedCatalogue.read();
        CREW.each(catalogue.sellers(), seller -> {
            var desk = new SellerDesk(requests, seller.account());
            desk.register(seller.profile());
            desk.sendAt(seller.zones());
        });
        try (var work =
                progress.begin("Seeding the catalogue", catalogue.products().size())) {
            CREW.each(catalogue.products(), product -> {
                publish(product);
                work.step();
            });
        }
    }

    private void publish(SeedProduct product) {
        var describedBy = new SellerDesk(requests, product.offers().getFirst().seller());
        var productId = describedBy.add("seed-" + product.sku(), product.product());
        for (var offer : product.offers()) {
            new SellerDesk(requests, offer.seller())
                    .offer(
                            "seed-" + product.sku(),
                            new SellerDesk.NewOffer(productId, product.sku(), offer.price(), offer.stock(), 1));
        }
    }
}
