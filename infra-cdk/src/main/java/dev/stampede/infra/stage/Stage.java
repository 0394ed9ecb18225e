package dev.stampede.infra.stage;

import dev.stampede.model.plan.ForecastText;
import dev.stampede.model.plan.SalePlan;
import dev.stampede.model.plan.UnusableForecast;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * One deployment of the marketplace among several, and all that differs between them. A new stage is one more record.
 *
 * @param name short, as it becomes part of the stacks' names
 * @param region where it is deployed; empty for the region of whoever deploys
 * @param data what its data is worth
 * @param payments who takes the money
 * @param release how a new version takes over
 * @param exposure what stands before its API
 * @param storefrontOrigins the origins, besides its own, whose pages may call the API from a browser
 * @param domain the domain that shoppers know it by; empty for the one that CloudFront gives
 * @param notifications who is told when something is wrong
 * @param monthlyBudgetDollars above that, and when a month is bound to end above it, somebody is told
 * @param originSecret the number of what CloudFront proves itself by; the next number is the next secret
 * @param sale what it is made ready for; empty for no rush in view
 */
public record Stage(
        String name,
        Optional<String> region,
        DataCare data,
        Payments payments,
        Release release,
        Exposure exposure,
        List<String> storefrontOrigins,
        Optional<ShopDomain> domain,
        Notifications notifications,
        int monthlyBudgetDollars,
        int originSecret,
        Optional<SalePlan> sale) {

    /** A developer's own, or one for tests; a second one is called {@code dev-NAME}. */
    public static final String DEV = "dev";

    /** As prod in all that matters, but for the money. */
    public static final String STAGING = "staging";

    /** The shop. */
    public static final String PROD = "prod";

    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");
    private static final Pattern ORIGIN = Pattern.compile("https://[a-z0-9.-]+(:\\d+)?|http://localhost(:\\d+)?");
    private static final Pattern DEVELOPERS_OWN = Pattern.compile("dev(-[a-z0-9]{1,12})?");

    /** What a stage's data is worth. */
    public enum DataCare {
        /** Goes with its stack. */
        DISPOSABLE,
        /** Outlives its stack, is encrypted with a key of ours, backed up, and can't be deleted by mistake. */
        KEPT
    }

    /** Who takes the money. */
    public enum Payments {
        /** Nobody: a sandbox approves and declines by the payment token's name, and keeps books of it. */
        SANDBOX,
        /** A provider, whose address is given at deployment. */
        PROVIDER
    }

    /** How a new version of the code, or of a flag, takes over. */
    public enum Release {
        /** For all requests at once. */
        AT_ONCE,
        /** For a tenth of the requests first, and back by itself when an alarm goes off. */
        CANARY
    }

    /** What stands before the API. */
    public enum Exposure {
        /** CloudFront; the API answers at its own address too, so that tools can reach it without. */
        OPEN,
        /** CloudFront with a firewall, and no other way in. */
        GUARDED
    }

    /** Refuses a name that isn't a stage's. */
    public Stage {
        if (!DEVELOPERS_OWN.matcher(name).matches() && !name.equals(STAGING) && !name.equals(PROD)) {
            throw new IllegalArgumentException(
                    "stage \"%s\": wants dev, dev-NAME (up to 12 small letters and digits), staging or prod"
                            .formatted(name));
        }
        storefrontOrigins = List.copyOf(storefrontOrigins);
    }

    /**
     * The stage of that name.
     *
     * @param setting what whoever deploys says of it: {@code region}, {@code storefrontOrigin}, {@code domain} with
     *     {@code certificateArn}, {@code alarmEmail}, {@code slackWorkspace} with {@code slackChannel},
     *     {@code monthlyBudgetDollars}, {@code originSecret}, {@code sale} as {@code ./stampede plan} prints it
     * @throws IllegalArgumentException naming what can't be used and saying what would be right
     */
    public static Stage of(String name, Function<String, Optional<String>> setting) {
        var region = checked(setting, "region", REGION, "one such as eu-central-1");
        var origin =
                checked(setting, "storefrontOrigin", ORIGIN, "an origin such as https://shop.example, without a path");
        var domain = ShopDomain.of(setting);
        var notifications = Notifications.of(setting);
        if (name.equals(STAGING) || name.equals(PROD)) {
            var origins = new ArrayList<String>();
            domain.ifPresent(known -> origins.add("https://" + known.name()));
            origin.ifPresent(origins::add);
            return new Stage(
                    name,
                    Optional.of(region.orElse("eu-central-1")),
                    DataCare.KEPT,
                    name.equals(PROD) ? Payments.PROVIDER : Payments.SANDBOX,
                    Release.CANARY,
                    Exposure.GUARDED,
                    origins,
                    domain,
                    notifications,
                    positive(setting, "monthlyBudgetDollars", name.equals(PROD) ? 1_000 : 200),
                    positive(setting, "originSecret", 1),
                    sale(setting));
        }
        return new Stage(
                name,
                region,
                DataCare.DISPOSABLE,
                Payments.SANDBOX,
                Release.AT_ONCE,
                Exposure.OPEN,
                // In dev any page may call: callers carry a token, never a cookie, so a foreign page gains nothing.
                List.of(origin.orElse("*")),
                domain,
                notifications,
                positive(setting, "monthlyBudgetDollars", 20),
                positive(setting, "originSecret", 1),
                sale(setting));
    }

    private static Optional<SalePlan> sale(Function<String, Optional<String>> setting) {
        try {
            return setting.apply("sale").map(ForecastText::read).map(SalePlan::of);
        } catch (UnusableForecast e) {
            throw new IllegalArgumentException(
                    "sale: %s; ./stampede plan prints one that can be used".formatted(e.getMessage()), e);
        }
    }

    private static Optional<String> checked(
            Function<String, Optional<String>> setting, String name, Pattern right, String wanted) {
        var given = setting.apply(name);
        given.filter(value -> !right.matcher(value).matches()).ifPresent(value -> {
            throw new IllegalArgumentException("%s is \"%s\": wants %s".formatted(name, value, wanted));
        });
        return given;
    }

    private static int positive(Function<String, Optional<String>> setting, String name, int usual) {
        var given = setting.apply(name);
        try {
            int number = given.map(Integer::parseInt).orElse(usual);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told of below, as a number that is none too.
        }
        throw new IllegalArgumentException(
                "%s is \"%s\": wants a whole number above 0".formatted(name, given.orElse("")));
    }

    /** Under which CloudWatch keeps what the functions count: stages may stand in one account. */
    public String metricsNamespace() {
        return "Stampede/" + name;
    }

    /** Whether data outlives its stack. */
    public boolean keepsData() {
        return data == DataCare.KEPT;
    }

    /** What becomes of what holds data when its definition is gone. */
    public RemovalPolicy dataRemoval() {
        return keepsData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    }

    /** How long log lines are kept: a support case is weeks old when it is asked about, a developer's is not. */
    public RetentionDays logRetention() {
        return keepsData() ? RetentionDays.THREE_MONTHS : RetentionDays.ONE_WEEK;
    }

    /** Whether a new version takes over step by step. */
    public boolean releasesStepByStep() {
        return release == Release.CANARY;
    }

    /** Whether the API can be reached through CloudFront only. */
    public boolean isGuarded() {
        return exposure == Exposure.GUARDED;
    }

    /** Whether payments go to the sandbox. */
    public boolean paysInSandbox() {
        return payments == Payments.SANDBOX;
    }
}
