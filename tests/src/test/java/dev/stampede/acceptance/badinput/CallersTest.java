package dev.stampede.acceptance.badinput;

import dev.stampede.acceptance.Acceptance;
import dev.stampede.acceptance.Market;
import dev.stampede.client.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who asks, on every route that isn't for everybody. */
@Acceptance
class CallersTest extends RefusalSuite {

    private final BadTokens badTokens;

    CallersTest(Market market) throws Exception {
        super(market);
        badTokens = new BadTokens(market.target().issuer(), scene().token("shopper"));
    }

    @TestFactory
    Stream<DynamicTest> need_a_good_token() throws Exception {
        var tokens = badTokens.all();
        return eachRoute(CallersTest::isGuarded, route -> {
            var probes = new ArrayList<Probe>();
            probes.add(scene().probe("no token", route).without("Authorization"));
            probes.add(scene().probe("another scheme", route).with("Authorization", "Basic YTpi"));
            tokens.forEach((what, token) ->
                    probes.add(scene().probe("a token " + what, route).as(token)));
            return probes.stream().map(probe -> probe.answered(401)).toList();
        });
    }

    @TestFactory
    Stream<DynamicTest> need_the_right_role() {
        return eachRoute(
                CallersTest::isGuarded,
                route -> Stream.of("shopper", "seller", "admin")
                        .filter(role -> !route.roles().contains(role))
                        .map(role -> scene().token(role))
                        .map(token ->
                                scene().probe("another role", route).as(token).answered(403))
                        .toList());
    }

    @Test
    void can_not_touch_what_is_others() {
        var probes = new ArrayList<Probe>();
        for (var id : List.of("showOrder", "cancelOrder")) {
            probes.add(others(id, scene().otherShopper()).answered(404));
        }
        for (var id : List.of(
                "changePrice",
                "changeWindow",
                "withdrawOffer",
                "showHistory",
                "showStock",
                "setStock",
                "adjustStock")) {
            probes.add(others(id, scene().otherSeller()).answered(403));
        }
        probes.add(others("moveParcel", scene().otherSeller()).answered(404));

        prober().allRefused(probes);
    }

    private Probe others(String operationId, Account caller) {
        return scene().probe("another's", ApiRoute.named(operationId)).as(scene().token(caller));
    }

    private static boolean isGuarded(ApiRoute route) {
        return route.role().isPresent();
    }
}
