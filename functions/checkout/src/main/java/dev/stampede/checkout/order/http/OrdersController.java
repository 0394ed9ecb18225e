package dev.stampede.checkout.order.http;

import dev.stampede.checkout.cancel.CancelOrder;
import dev.stampede.checkout.order.OrderRequest.Attempt;
import dev.stampede.checkout.order.PlaceOrder;
import dev.stampede.checkout.order.Placement;
import dev.stampede.checkout.order.Refusal;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.dynamodb.Orders;
import dev.stampede.runtime.http.Caller;
import dev.stampede.runtime.http.CorrelationId;
import dev.stampede.runtime.http.IdempotencyKey;
import dev.stampede.runtime.http.Identifiers;
import dev.stampede.runtime.http.Problem;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.ProblemType;
import dev.stampede.runtime.telemetry.Measurements;
import dev.stampede.runtime.telemetry.Traces;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A shopper's orders: to place, to follow, to cancel. */
@Controller("/v1/orders")
@SecurityRequirement(name = "bearerAuth", scopes = "shopper")
class OrdersController {

    /**
     * Sent as {@code 1} by a client that has never sent this request before. Then no order can exist for it, and a
     * sold-out offer is refused without a look.
     */
    private static final String ATTEMPT_HEADER = "Idempotency-Attempt";

    private static final ProblemType ALREADY_SHIPPED =
            new ProblemType("already-shipped", "A parcel is on its way", 409);
    private static final ProblemType CANCELLATIONS_PAUSED =
            new ProblemType("cancellations-paused", "No orders are cancelled at the moment", 503);

    private static final Logger LOG = LoggerFactory.getLogger(OrdersController.class);

    private final PlaceOrder placeOrder;
    private final CancelOrder cancelOrder;
    private final Orders orders;
    private final Measurements measurements;

    OrdersController(PlaceOrder placeOrder, CancelOrder cancelOrder, Orders orders, Measurements measurements) {
        this.placeOrder = placeOrder;
        this.cancelOrder = cancelOrder;
        this.orders = orders;
        this.measurements = measurements;
    }

    /**
     * Places an order: stock, price and order in one transaction, all or nothing. The same purchase under the same
     * Idempotency-Key is answered with the order that stands, also with a fresh quote of the same freight, its lines in
     * another order, or newer terms at the same price.
     *
     * @param attempt {@code 1} from a client that has never sent this request before; then a sold-out offer is refused
     *     without a look for an order that stands
     */
    @Post
    @ApiResponse(
            responseCode = "201",
            description = "The order as it was placed",
            useReturnTypeSchema = true,
            headers =
                    @io.swagger.v3.oas.annotations.headers.Header(name = "Location", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "409", description = """
                    terms-moved: a price or the terms have changed; offers has the terms of now
                    not-open-yet: the sale has not begun
                    over: the sale is over
                    sale-paused: the sale is paused
                    limit-reached: a shopper may have only perShopper units, and has bought of them
                    coupon-used: the coupon was taken off another order
                    idempotency-key-used-up: nothing was ordered under the key, and nothing will be; use a new one
                    sold-out: fewer units are left than asked for; available says how many
                    too-scattered: enough units are left, but kept in too many places to be sold in one order; atMost says how many of offerId fit into it""")
    @ApiResponse(responseCode = "403", description = """
                    not-admitted: the sale lets shoppers in by turns; take a place in its waiting room
                    not-eligible: the sale asks more of an account; unmet says which of its conditions""")
    @ApiResponse(responseCode = "422", description = """
                    unknown-offer: there is no such offer
                    mixed-currencies: the offers are in several currencies
                    total-too-high: goods and freight cost more than an order may
                    shipping-quote: the quote is not ours, too old, or for another order
                    coupon: the coupon is not ours, too old, somebody else's, or for another seller's goods
                    idempotency-key-reused: the key has placed orderId, which is another purchase; look at it first, as a new key would order once more""")
    @ApiResponse(
            responseCode = "503",
            description = "orders-paused: no orders are taken now, nothing was ordered; try again in retryAfterSeconds")
    HttpResponse<OrderView> placeOrder(
            Caller caller,
            @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER) IdempotencyKey key,
            @Parameter(hidden = true) CorrelationId correlationId,
            @Nullable @Header(ATTEMPT_HEADER) String attempt,
            @Body @Valid OrderBody body) {
        var sent = "1".equals(attempt) ? Attempt.FIRST : Attempt.ANY;
        var request = body.toRequest(caller, key, sent, correlationId);
        return switch (Traces.traced("place order", () -> placeOrder.place(request))) {
            case Placement.Placed placed -> {
                measurements.count("OrdersPlaced");
                LOG.info("Order {} is placed", placed.order().id());
                yield HttpResponse.<OrderView>created(
                                URI.create("/v1/orders/" + placed.order().id()))
                        .body(OrderView.asPlaced(placed.order()));
            }
            case Placement.Refused refused -> {
                measurements.count(refused.why() instanceof Refusal.SoldOut ? "OrdersSoldOut" : "OrdersRefused");
                LOG.info("Order refused: {}", refused.why().getClass().getSimpleName());
                throw Refusals.exception(refused.why());
            }
        };
    }

    /**
     * The caller's orders, the newest first.
     *
     * @param cursor the page before's {@code next}, unchanged; without one the list begins
     * @param limit the most orders to list
     * @return a page of them
     */
    @Get
    OrdersPage listOrders(
            Caller caller,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var shopper = caller.shopper();
        return OrdersPage.of(
                Identifiers.parse("cursor", "", ignored -> orders.of(shopper, Optional.ofNullable(cursor), limit)));
    }

    /**
     * One of the caller's orders, with its parcels.
     *
     * @param orderId the order's id
     * @return the order as it is now
     */
    @Get("/{orderId}")
    @ApiResponse(responseCode = "400", description = "invalid-request: that is no order id")
    @ApiResponse(responseCode = "404", description = "not-found: the caller has no such order")
    OrderView showOrder(Caller caller, String orderId) {
        var shopper = caller.shopper();
        return orders.findWithParcels(Identifiers.parse("orderId", orderId, OrderId::new))
                .filter(found -> found.order().shopper().equals(shopper))
                .map(OrderView::of)
                .orElseThrow(() -> notFound(orderId));
    }

    /**
     * Cancels an order of which nothing has been shipped; saying it again changes nothing.
     *
     * @param orderId the order's id
     * @return the order, on its way to being cancelled
     */
    @Put("/{orderId}/cancellation")
    @ApiResponse(responseCode = "400", description = "invalid-request: that is no order id")
    @ApiResponse(responseCode = "404", description = "not-found: the caller has no such order")
    @ApiResponse(responseCode = "409", description = "already-shipped: a parcel is on its way")
    @ApiResponse(
            responseCode = "503",
            description =
                    "cancellations-paused: no orders are cancelled now, this one stands; try again in retryAfterSeconds")
    OrderView cancelOrder(Caller caller, String orderId) {
        var id = Identifiers.parse("orderId", orderId, OrderId::new);
        return switch (cancelOrder.cancel(caller.shopper(), id)) {
            case CancelOrder.Outcome.Cancelled cancelled -> OrderView.of(cancelled.order());
            case CancelOrder.Outcome.AlreadyShipped shipped ->
                throw new ProblemException(
                        ALREADY_SHIPPED,
                        "Order %s can't be cancelled any more"
                                .formatted(shipped.order().order().id()));
            case CancelOrder.Outcome.Paused paused ->
                throw new ProblemException(
                        Problem.of(
                                CANCELLATIONS_PAUSED,
                                "Order %s stands. Send the same request again later"
                                        .formatted(paused.order().order().id())),
                        SwitchedOff.RETRY_AFTER);
            case CancelOrder.Outcome.NotFound ignored -> throw notFound(orderId);
        };
    }

    private static ProblemException notFound(String orderId) {
        return new ProblemException(ProblemType.NOT_FOUND, "You have no order %s".formatted(orderId));
    }
}
