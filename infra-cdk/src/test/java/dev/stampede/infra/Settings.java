package dev.stampede.infra;

import dev.stampede.infra.stage.Stage;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody who deploys gives: {@code -c key=value}.
 *
 * @param stage such as {@code prod}
 * @param given all that isn't left to the stage
 */
record Settings(String stage, Map<String, String> given) {

    /** Everything that can be given. */
    static final Map<String, String> ALL = Map.of(
            "region", "eu-west-1",
            "domain", "shop.example",
            "certificateArn", "arn:aws:acm:us-east-1:111122223333:certificate/0a1b2c3d-0000-4000-8000-000000000000",
            "storefrontOrigin", "https://beta.shop.example",
            "alarmEmail", "on-call@shop.example",
            "slackWorkspace", "T07EA123LEP",
            "slackChannel", "C07EZ1ABC23",
            "monthlyBudgetDollars", "500",
            "repository", "shop/stampede",
            // Far off: a sale that is over is refused.
            "sale", "peakOrders=3000,hotOffers=3,start=2126-11-27T09:00:00Z,length=PT1H");

    Stage asStage() {
        return Stage.of(stage, key -> Optional.ofNullable(given.get(key)));
    }

    Optional<String> repository() {
        return Optional.ofNullable(given.get("repository"));
    }

    @Override
    public String toString() {
        return given.isEmpty() ? stage : "%s with %d settings".formatted(stage, given.size());
    }
}
