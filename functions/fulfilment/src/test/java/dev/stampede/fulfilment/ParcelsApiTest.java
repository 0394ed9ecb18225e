package dev.stampede.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.fulfilment.testing.FulfilmentTables;
import dev.stampede.fulfilment.testing.SampleOrders;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.order.Order;
import dev.stampede.model.parcel.ParcelState;
import dev.stampede.runtime.testing.Answer;
import dev.stampede.runtime.testing.GatewayRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParcelsApiTest {

    private static final Instant PLACED_AT = Instant.parse("2026-11-27T08:00:00Z");
    private static final Instant PAID_AT = Instant.parse("2026-11-27T08:00:01.500Z");

    private static final ParcelsApi API = api();

    private static ParcelsApi api() {
        FulfilmentTables.orders(); // DynamoDB Local listens before the function looks for it
        return new ParcelsApi();
    }

    @Test
    void shows_a_seller_their_part_of_an_order_and_no_more() {
        var order = paidOrder();

        var shown = find(order.id(), SampleOrders.KETTLES);

        assertThat(shown)
                .isEqualTo("""
                {"orderId":"%s","state":"TO_PACK","placedAt":"2026-11-27T08:00:00Z",\
                "paidAt":"2026-11-27T08:00:01.500Z",\
                "address":{"recipient":"Ana","street":"Hauptstraße 1","city":"Berlin","country":"DE",\
                "postalCode":"10115"},\
                "lines":[{"offerId":"%s","title":"Kettle","quantity":3,\
                "unitPrice":{"minorUnits":1000,"currency":"EUR"}}],\
                "freight":{"minorUnits":499,"currency":"EUR"},"correlationId":"%s",\
                "history":[{"state":"TO_PACK","at":"2026-11-27T08:00:01.500Z"}]}""".formatted(order.id(), order.lines().getFirst().offer(), order.correlationId()));
    }

    @Test
    void lists_a_seller_s_orders_page_by_page() {
        var seller = "a seller of their own";
        assertThat(list(seller, "").body()).isEqualTo("{\"orders\":[]}");
        var ids = new ArrayList<String>();
        for (int second = 0; second < 5; second++) {
            ids.addFirst(orderOf(seller, PAID_AT.plusSeconds(second)).id().value());
        }

        var first = list(seller, "?limit=2").json();
        var second =
                list(seller, "?limit=2&cursor=" + first.path("next").asText()).json();
        var third =
                list(seller, "?limit=2&cursor=" + second.path("next").asText()).json();

        var read = new ArrayList<String>();
        for (var page : List.of(first, second, third)) {
            page.path("orders").forEach(shown -> read.add(shown.path("orderId").asText()));
        }
        assertThat(read).containsExactlyElementsOf(ids);
        assertThat(third.has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=101", "?limit=many", "?cursor=elsewhere"})
    void refuses_pages_that_do_not_exist(String query) {
        var answer = list(SampleOrders.KETTLES, query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
    }

    @Test
    void lets_only_sellers_in() {
        var orders = GatewayRequest.of("GET", "/v1/seller/orders");

        assertThat(orders.by("ana", "shopper").to(API).status()).isEqualTo(403);
        assertThat(orders.to(API).status()).isEqualTo(401);
    }

    /** From each state to each that can be asked for: what is answered, and where the parcel is after it. */
    @ParameterizedTest
    @CsvSource({
        "TO_PACK, PACKED, 200, PACKED",
        "TO_PACK, SHIPPED, 409, TO_PACK",
        "TO_PACK, DELIVERED, 409, TO_PACK",
        "PACKED, PACKED, 200, PACKED",
        "PACKED, SHIPPED, 200, SHIPPED",
        "PACKED, DELIVERED, 409, PACKED",
        "SHIPPED, PACKED, 409, SHIPPED",
        "SHIPPED, SHIPPED, 200, SHIPPED",
        "SHIPPED, DELIVERED, 200, DELIVERED",
        "DELIVERED, PACKED, 409, DELIVERED",
        "DELIVERED, SHIPPED, 409, DELIVERED",
        "DELIVERED, DELIVERED, 200, DELIVERED",
        "CANCELLED, PACKED, 409, CANCELLED",
        "CANCELLED, SHIPPED, 409, CANCELLED",
        "CANCELLED, DELIVERED, 409, CANCELLED",
    })
    void moves_a_parcel_one_step_at_a_time(ParcelState from, String asked, int status, ParcelState after) {
        var order = parcelIn(from);

        var answer = put(order.id(), SampleOrders.KETTLES, "{\"state\":\"%s\"}".formatted(asked));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("state").asText()).isEqualTo(after.name());
        assertThat(stateOf(order)).isEqualTo(after);
        if (status == 409) {
            assertThat(answer.problem()).isEqualTo("parcel-state");
            assertThat(answer.json().path("detail").asText()).contains(from.name());
        }
    }

    @Test
    void says_what_may_come_next() {
        var answer = put(paidOrder().id(), SampleOrders.KETTLES, "{\"state\":\"DELIVERED\"}");

        assertThat(answer.json().path("next").toString()).isEqualTo("[\"PACKED\"]");
    }

    @Test
    void keeps_the_tracking_number() {
        var order = parcelIn(ParcelState.PACKED);

        put(order.id(), SampleOrders.KETTLES, "{\"state\":\"SHIPPED\",\"trackingNumber\":\"DE-123\"}");
        var delivered = put(order.id(), SampleOrders.KETTLES, "{\"state\":\"DELIVERED\"}");
        var other = put(order.id(), SampleOrders.KETTLES, "{\"state\":\"DELIVERED\",\"trackingNumber\":\"DE-456\"}");

        assertThat(delivered.json().path("trackingNumber").asText()).isEqualTo("DE-123");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.json().path("errors").path(0).path("field").asText()).isEqualTo("trackingNumber");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"state\":null}",
                "{\"state\":\"TO_PACK\"}",
                "{\"state\":\"CANCELLED\"}",
                "{\"state\":\"packed\"}",
                "{\"state\":\"PACKED\",\"colour\":\"red\"}",
                "{\"state\":\"SHIPPED\",\"trackingNumber\":\"\"}",
                "{\"state\":\"SHIPPED\",\"trackingNumber\":\"<b>\"}"
            })
    void refuses_steps_that_no_parcel_takes(String body) {
        var order = paidOrder();

        var answer = put(order.id(), SampleOrders.KETTLES, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(stateOf(order)).isEqualTo(ParcelState.TO_PACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ord_aaaaaaaaaaaaaaaaaaaaaaaaaa", "7"})
    void knows_no_parcel_in_an_order_that_nobody_placed(String orderId) {
        var answer = GatewayRequest.of("PUT", "/v1/seller/orders/%s/parcel".formatted(orderId))
                .by(SampleOrders.KETTLES, "seller")
                .json("{\"state\":\"PACKED\"}")
                .to(API);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void knows_no_parcel_of_another_seller() {
        var order = paidOrder();

        assertThat(put(order.id(), "stranger", "{\"state\":\"PACKED\"}").status())
                .isEqualTo(404);
        assertThat(stateOf(order)).isEqualTo(ParcelState.TO_PACK);
    }

    private static Order paidOrder() {
        var order = FulfilmentTables.place(SampleOrders.placedAt(PLACED_AT), PLACED_AT);
        return FulfilmentTables.pay(order, PAID_AT);
    }

    private static Order orderOf(String account, Instant paidAt) {
        var order = SampleOrders.soldBy(account, SampleOrders.placedAt(PLACED_AT));
        return FulfilmentTables.pay(FulfilmentTables.place(order, PLACED_AT), paidAt);
    }

    private static Order parcelIn(ParcelState state) {
        var order = paidOrder();
        if (state == ParcelState.CANCELLED) {
            var found = FulfilmentTables.orders().findWithParcels(order.id()).orElseThrow();
            FulfilmentTables.writes().cancel(found, PAID_AT, "cancelled by the shopper", PAID_AT);
            return order;
        }
        for (var step : List.of(ParcelState.PACKED, ParcelState.SHIPPED, ParcelState.DELIVERED)) {
            if (step.compareTo(state) <= 0) {
                put(order.id(), SampleOrders.KETTLES, "{\"state\":\"%s\"}".formatted(step));
            }
        }
        return order;
    }

    private static ParcelState stateOf(Order order) {
        var seller = SellerId.ofAccount(SampleOrders.KETTLES);
        return FulfilmentTables.orders().findWithParcels(order.id()).orElseThrow().parcels().stream()
                .filter(parcel -> parcel.seller().equals(seller))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static String find(OrderId order, String account) {
        for (var shown : list(account, "?limit=100").json().path("orders")) {
            if (shown.path("orderId").asText().equals(order.value())) {
                return shown.toString();
            }
        }
        throw new AssertionError("not listed: " + order);
    }

    private static Answer list(String account, String query) {
        return GatewayRequest.of("GET", "/v1/seller/orders" + query)
                .by(account, "seller")
                .to(API);
    }

    private static Answer put(OrderId order, String account, String body) {
        return GatewayRequest.of("PUT", "/v1/seller/orders/%s/parcel".formatted(order))
                .by(account, "seller")
                .json(body)
                .to(API);
    }
}
