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
    static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("region", "eu-west-1"),
            Map.entry("domain", "shop.example"),
            Map.entry(
                    "certificateArn",
                    "arn:aws:acm:us-east-1:111122223333:certificate/0a1b2c3d-0000-4000-8000-000000000000"),
            Map.entry("storefrontOrigin", "https://beta.shop.example"),
            Map.entry("alarmEmail", "on-call@shop.example"),
            Map.entry("slackWorkspace", "T07EA123LEP"),
            Map.entry("slackChannel", "C07EZ1ABC23"),
            Map.entry("monthlyBudgetDollars", "500"),
            Map.entry("repository", "shop/stampede"),
            Map.entry("originSecret", "4"),
            // Far off: a sale that is over is refused.
            Map.entry("sale", "peakOrders=3000,hotOffers=3,start=2126-11-27T09:00:00Z,length=PT1H"));

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
