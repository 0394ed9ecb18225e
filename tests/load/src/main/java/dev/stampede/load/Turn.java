package dev.stampede.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Set;

/**
 * How a shopper of a sale comes to their turn: by waiting for the opening, and in the waiting room where there is one.
 */
record Turn(Plan plan, Steps steps) {

    private static final String STATE = "state";
    private static final String OPEN = "OPEN";
    private static final Set<String> ENDED = Set.of("CLOSED", "CANCELLED");
    private static final String STOCK = "stock";
    private static final String SECONDS_TO_OPENING = "secondsToOpening";

    private static final String ADMISSION = "admission";
    private static final String STANDING = "standing";
    private static final String EXPIRED = "EXPIRED";
    private static final String ASK_AGAIN_SECONDS = "askAgainSeconds";
    private static final String SALE_OVER = "urn:stampede:problem:sale-over";
    private static final int CONFLICT = 409;

    ChainBuilder come() {
        return exec(lookAtSale()).exec(plan.hasWaitingRoom() ? waitInRoom() : waitForOpening());
    }

    /** That nothing is left is as good an answer here as it is to an order. */
    private ChainBuilder lookAtSale() {
        var stock = "$.offers[?(@.offerId == '%s')].stock".formatted(plan.offerId());
        var look = http("sale")
                .get("/v1/sales/" + plan.saleId())
                .check(
                        status().saveAs(Tally.STATUS),
                        status().is(200),
                        jsonPath("$.state").saveAs(STATE),
                        jsonPath(stock).saveAs(STOCK),
                        jsonPath("$.secondsToOpening").ofLong().saveAs(SECONDS_TO_OPENING));
        return exec(steps.answered("sale", look))
                .exec(shopper ->
                        Tally.goesOn(shopper) && isOver(shopper) ? steps.tally().nothingLeft(shopper) : shopper);
    }

    private static boolean isOver(Session shopper) {
        var state = shopper.getString(STATE);
        boolean soldOut = OPEN.equals(state) && "NONE".equals(shopper.getString(STOCK));
        return soldOut || ENDED.contains(state);
    }

    /** One that is paused may go on at any time. */
    private ChainBuilder waitForOpening() {
        return asLongAs(shopper -> Tally.goesOn(shopper) && !OPEN.equals(shopper.getString(STATE)))
                .on(
                        pause(shopper -> Duration.ofSeconds(Math.max(1, shopper.getLong(SECONDS_TO_OPENING)))),
                        lookAtSale());
    }

    /** Asks for the place just as often as one is told to; in between, looks whether waiting is still of use. */
    private ChainBuilder waitInRoom() {
        return doIf(Tally::goesOn)
                .then(
                        join(),
                        asLongAs(Turn::waits)
                                .on(
                                        askForPlace(),
                                        doIf(Turn::waits).then(lookAtSale()),
                                        doIf(Turn::hasMissedIt).then(join()),
                                        doIf(Turn::waits).then(pause("#{%s}".formatted(ASK_AGAIN_SECONDS)))));
    }

    private static boolean waits(Session shopper) {
        return Tally.goesOn(shopper) && !shopper.contains(ADMISSION);
    }

    private static boolean hasMissedIt(Session shopper) {
        return waits(shopper) && EXPIRED.equals(shopper.getString(STANDING));
    }

    private ChainBuilder join() {
        var join = Steps.signedIn(http("join").put(place()))
                .body(StringBody("{}"))
                .asJson()
                .check(status().saveAs(Tally.STATUS), status().in(200, CONFLICT))
                .checkIf((answer, shopper) -> answer.status().code() == CONFLICT)
                .then(jsonPath("$.type").is(SALE_OVER));
        return exec(join)
                .exec(shopper -> isRefused(shopper) ? steps.tally().nothingLeft(shopper) : shopper)
                .exec(shopper -> steps.tally().answered("join", shopper));
    }

    private static boolean isRefused(Session shopper) {
        return !shopper.isFailed() && shopper.getInt(Tally.STATUS) == CONFLICT;
    }

    private ChainBuilder askForPlace() {
        return steps.answered(
                "place",
                Steps.signedIn(http("place").get(place()))
                        .check(
                                status().saveAs(Tally.STATUS),
                                status().is(200),
                                jsonPath("$.state").saveAs(STANDING),
                                jsonPath("$." + ADMISSION).optional().saveAs(ADMISSION),
                                jsonPath("$." + ASK_AGAIN_SECONDS).saveAs(ASK_AGAIN_SECONDS)));
    }

    private String place() {
        return "/v1/sales/%s/place".formatted(plan.saleId());
    }
}
