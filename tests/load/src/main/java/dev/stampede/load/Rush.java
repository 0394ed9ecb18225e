package dev.stampede.load;

import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Shoppers arrive one after the other at a steady rate, and all want the same. Its plan comes on standard input. */
public final class Rush extends Simulation {

    private static final double P99 = 99;

    private final Plan plan;
    private final Tally tally = new Tally();

    /** Gatling makes it, once a run. */
    public Rush() {
        this.plan = Plan.from(System.in);
        endWithWhoeverSentThem();
        var shopper = scenario("shopper")
                .feed(listFeeder(shoppers()).queue())
                .exec(visit())
                .exec(tally::ended);
        setUp(shopper.injectOpen(rampUsers(plan.shoppers().size()).during(Duration.ofSeconds(plan.arrivalSeconds()))))
                .protocols(protocol())
                .maxDuration(Duration.ofSeconds(plan.longestSeconds()))
                .assertions(thresholds());
    }

    /** However suddenly that ends, no crowd is left behind at somebody's shop. */
    private static void endWithWhoeverSentThem() {
        ProcessHandle.current()
                .parent()
                .ifPresent(sender -> Thread.ofVirtual().start(() -> {
                    sender.onExit().join();
                    Runtime.getRuntime().halt(1);
                }));
    }

    /** Leaves word of what shoppers were told. */
    @Override
    public void after() {
        tally.outcome().write(Path.of(plan.outcome()));
    }

    /**
     * Whoever meets a failure comes no further, so that it is counted where it happened; nor does who is told that
     * nothing is left.
     */
    private ChainBuilder visit() {
        var steps = new Steps(plan, tally);
        var browsed =
                plan.isInSale() ? exec(steps.browse()).exec(ifAllIsWell(new Turn(plan, steps).come())) : steps.browse();
        return exec(browsed)
                .exec(ifAllIsWell(steps.quote()))
                .exec(ifAllIsWell(steps.order()))
                .exec(ifAllIsWell(steps.lookAtOrder()));
    }

    private static ChainBuilder ifAllIsWell(ChainBuilder step) {
        return doIf(Tally::goesOn).then(step);
    }

    private List<Map<String, Object>> shoppers() {
        return IntStream.range(0, plan.shoppers().size())
                .mapToObj(number -> {
                    var shopper = plan.shoppers().get(number);
                    return Map.<String, Object>of(
                            Steps.NUMBER, number, Steps.TOKEN, shopper.token(), Steps.KEY, shopper.idempotencyKey());
                })
                .toList();
    }

    /** Each poll is one: nothing is kept between a shopper's requests. Nobody is called but the shop. */
    private HttpProtocolBuilder protocol() {
        return http.baseUrl(plan.shop()).disableCaching().disableWarmUp();
    }

    /** A kind of request that never came about fails too. */
    private List<Assertion> thresholds() {
        var thresholds = new ArrayList<Assertion>();
        thresholds.add(global().failedRequests().count().is(0L));
        plan.p99Millis()
                .forEach((kind, millis) -> thresholds.add(
                        details(kind).responseTime().percentile(P99).lte(millis)));
        return thresholds;
    }
}
