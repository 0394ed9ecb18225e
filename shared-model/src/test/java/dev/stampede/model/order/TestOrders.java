package dev.stampede.model.order;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ProductId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.money.Money;
import dev.stampede.model.shipping.Destination;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Orders to test with. */
public final class TestOrders {

    /** When the test order was placed. */
    public static final Instant PLACED_AT = Instant.parse("2026-11-27T08:00:00.120Z");

    private TestOrders() {}

    /** Two units from one shard and one from another, and one unit of another seller's. */
    public static Order placed() {
        var shopper = new ShopperId("ana");
        return new Order(
                OrderId.placedBy(shopper, "key"),
                shopper,
                OrderState.PLACED,
                PLACED_AT,
                PLACED_AT.plusSeconds(900),
                List.of(
                        new OrderLine(offerOf("one"), "Kettle", 3, Money.of(1_000, "EUR"), 2, 0, Map.of(0, 2L, 7, 1L)),
                        new OrderLine(offerOf("two"), "Cup", 1, Money.of(250, "EUR"), 1, 0, Map.of(0, 1L))),
                List.of(
                        new Freight(SellerId.ofAccount("one"), Money.of(499, "EUR")),
                        new Freight(SellerId.ofAccount("two"), Money.of(0, "EUR"))),
                List.of(),
                new Address("Ana", "Hauptstraße 1", "Berlin", new Destination("DE", "10115")),
                new PaymentToken("tok_visa"),
                "correlation",
                "fingerprint",
                "",
                List.of(new StateChange(OrderState.PLACED, PLACED_AT, "placed by the shopper")));
    }

    private static OfferId offerOf(String account) {
        var seller = SellerId.ofAccount(account);
        return new OfferId(ProductId.createdBy(seller, "product"), seller);
    }
}
