package dev.stampede.loadtest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.client.Amount;
import dev.stampede.client.Call;
import dev.stampede.client.Json;
import dev.stampede.client.Requests;
import dev.stampede.client.Shop;
import dev.stampede.client.UnexpectedAnswer;
import dev.stampede.deployed.Missing;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Finds the hot offer of a sale, or makes both.
 *
 * @param requests to the shop
 * @param clock says when a new sale opens
 */
public record Sales(Requests requests, Clock clock) {

    /** The room's draw is 30 seconds before the opening: the first shoppers are to have joined by then. */
    private static final Duration TO_OPENING = Duration.ofSeconds(45);

    private static final Duration OPEN_FOR = Duration.ofHours(3);

    /** A room lets in a quarter of the peak at first: this many make it two a second. */
    private static final long LEAST_PEAK = 8;

    private static final Amount PRICE = new Amount(1000, "EUR");
    private static final int NOT_FOUND = 404;

    /**
     * The first offer of a sale that was scheduled before, with the units that are free in it now.
     *
     * @param longest after which shoppers no longer wait for it
     * @throws Missing when there is no such sale, or nothing to be had in it in that time
     */
    public HotOffer find(String saleId, Duration longest) {
        var call = Call.get("show sale", "/v1/sales/" + saleId);
        var answer = requests.patiently(call);
        if (answer.status() == NOT_FOUND) {
            throw new Missing("there is no sale " + saleId);
        }
        if (!answer.ok()) {
            throw new UnexpectedAnswer(call, answer);
        }
        var sale = answer.body();
        if (HotSale.isOver(sale)) {
            throw new Missing("the sale %s is over".formatted(saleId));
        }
        if (sale.path("secondsToOpening").longValue() >= longest.toSeconds()) {
            throw new Missing("the sale %s opens at %s, when the run would be over"
                    .formatted(saleId, sale.path("opensAt").asText()));
        }
        var offer = offerOf(sale);
        if (offer.units() == 0) {
            throw new Missing("all of %s is sold".formatted(offer.line().offerId()));
        }
        return offer;
    }

    /**
     * A new sale with a waiting room, by a seller of its own, that opens soon.
     *
     * @param shards over how many the seller's stock is spread
     * @param perSecond how many shoppers arrive each second
     */
    public HotOffer schedule(long units, int shards, double perSecond) {
        var seller = HotOffer.newSeller();
        var everyDay = HotOffer.publish(requests, seller, units, shards).line();
        var opensAt = clock.instant().plus(TO_OPENING).truncatedTo(ChronoUnit.SECONDS);
        JsonNode wanted = Json.object()
                .put("offerId", everyDay.offerId())
                .put("stock", units)
                .put("perShopper", everyDay.quantity())
                .set("price", PRICE.json());
        JsonNode body = Json.object()
                .put("title", "The sale of " + seller.name())
                .put("opensAt", opensAt.toString())
                .put("closesAt", opensAt.plus(OPEN_FOR).toString())
                .put("peakOrders", Math.max(LEAST_PEAK, (long) Math.ceil(perSecond)))
                .put("admission", HotSale.WAITING_ROOM)
                .set("offers", Json.array(List.of(wanted)));
        return offerOf(requests.body(
                Call.post("schedule sale", "/v1/sales", body).as(seller).keyed(seller.name())));
    }

    private HotOffer offerOf(JsonNode sale) {
        var offer = sale.path("offers").path(0);
        var offerId = offer.path("offerId").asText();
        var productId = offerId.substring(0, offerId.indexOf('.'));
        var product = requests.body(Call.get("product", "/v1/products/" + productId));
        return new HotOffer(
                product.path("category").asText(),
                productId,
                new Shop.Line(offerId, 1, offer.path("termsVersion").longValue()),
                HotOffer.free(requests, offerId),
                new HotSale(
                        sale.path("saleId").asText(),
                        sale.path("admission").asText(),
                        offer.path("perShopper").intValue()));
    }
}
