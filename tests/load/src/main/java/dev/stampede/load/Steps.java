package dev.stampede.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.List;

/** What one shopper does: looks around, asks what sending costs, orders, looks at the order. */
record Steps(Plan plan, Tally tally) {

    /** What a session holds the shopper's number in the plan under. */
    static final String NUMBER = "number";

    /** What a session holds the shopper's token under. */
    static final String TOKEN = "token";

    /** What a session holds the key of the shopper's order under. */
    static final String KEY = "key";

    /** What a session holds the order's id under, once there is an order. */
    static final String ORDER_ID = "orderId";

    private static final String SOLD_OUT = "urn:stampede:problem:sold-out";

    /** A sale may close while one asks what sending costs. */
    private static final String OVER = "urn:stampede:problem:over";

    /** A person's pace, in a hurry. */
    private static final Duration SHORTEST_LOOK = Duration.ofMillis(100);

    private static final Duration LONGEST_LOOK = Duration.ofMillis(500);

    ChainBuilder browse() {
        return exec(
                read("categories", "/v1/categories"),
                look(),
                read("category", "/v1/categories/%s/products".formatted(plan.category())),
                look(),
                read("product", "/v1/products/" + plan.productId()),
                look(),
                read("availability", "/v1/offers/%s/availability".formatted(plan.offerId())));
    }

    ChainBuilder quote() {
        return answered(
                "quote",
                signedIn(http("quote").post("/v1/shipping-quotes"))
                        .body(StringBody(plan.quoteBody()))
                        .asJson()
                        .check(
                                status().saveAs(Tally.STATUS),
                                status().is(200),
                                jsonPath("$.quote").saveAs("quote")));
    }

    /** That nothing is left is an answer like another: most of a crowd gets it. */
    ChainBuilder order() {
        var order = signedIn(http("order").post("/v1/orders"))
                .header("Idempotency-Key", "#{%s}".formatted(KEY))
                .header("Idempotency-Attempt", "1")
                .body(StringBody(plan.orderBody()))
                .asJson()
                .check(status().saveAs(Tally.STATUS), status().in(201, 409))
                .checkIf((answer, shopper) -> answer.status().code() == 201)
                .then(jsonPath("$.orderId").saveAs(ORDER_ID))
                .checkIf((answer, shopper) -> answer.status().code() == 409)
                .then(jsonPath("$.type").in(plan.isInSale() ? List.of(SOLD_OUT, OVER) : List.of(SOLD_OUT)));
        return exec(order).exec(tally::ordered).exec(shopper -> tally.answered("order", shopper));
    }

    ChainBuilder lookAtOrder() {
        return doIf(shopper -> shopper.contains(ORDER_ID))
                .then(answered(
                        "order status",
                        signedIn(http("order status").get("/v1/orders/#{%s}".formatted(ORDER_ID)))
                                .check(
                                        status().saveAs(Tally.STATUS),
                                        status().is(200),
                                        jsonPath("$.orderId").isEL("#{%s}".formatted(ORDER_ID)))));
    }

    private ChainBuilder read(String kind, String path) {
        return answered(kind, http(kind).get(path).check(status().saveAs(Tally.STATUS), status().is(200)));
    }

    ChainBuilder answered(String kind, HttpRequestActionBuilder request) {
        return exec(request).exec(shopper -> tally.answered(kind, shopper));
    }

    static HttpRequestActionBuilder signedIn(HttpRequestActionBuilder request) {
        return request.header("Authorization", "Bearer #{%s}".formatted(TOKEN));
    }

    private static ChainBuilder look() {
        return pause(SHORTEST_LOOK, LONGEST_LOOK);
    }
}
