package dev.stampede.runtime.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;

/**
 * What holds in every function module. A feature's own package, such as {@code dev.stampede.checkout.order}, holds its
 * rules; the packages below it adapt them, each named for what it adapts; the module's root package holds the entry
 * points and puts everything together.
 */
public final class FunctionModuleRules {

    private static final List<String> CONTEXTS =
            List.of("catalog", "checkout", "fulfilment", "selling", "flashsale", "identity", "operations");

    /** What adapts for all features of a module stands beside them. */
    private static final String[] FOR_ALL_FEATURES = {"..http", "..telemetry"};

    /** Rules can be read, tested and simulated without any framework. */
    @ArchTest
    static final ArchRule rules_are_plain_java = noClasses()
            .that()
            .resideInAPackage("dev.stampede.*.*")
            .and()
            .resideOutsideOfPackages(FOR_ALL_FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon..",
                    "com.amazonaws..",
                    "io.micronaut..",
                    "com.fasterxml..",
                    "com.nimbusds..",
                    "io.github.resilience4j..",
                    "jakarta..",
                    "java.net.http..",
                    "dev.stampede.runtime.http..");

    /** Whoever looks for what is asked of AWS finds it by the package's name. */
    @ArchTest
    static final ArchRule the_sdk_is_known_only_to_the_packages_named_for_it = noClasses()
            .that()
            .resideOutsideOfPackages("dev.stampede.*", "..dynamodb..", "..sqs..", "..secrets..", "..lambda..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk..");

    /** The same for HTTP. */
    @ArchTest
    static final ArchRule http_is_known_only_to_its_packages = noClasses()
            .that()
            .resideOutsideOfPackages("..http..", "..provider..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut.http..", "java.net.http..");

    /** Contexts meet through tables they own, events and queues. */
    @ArchTest
    static final ArchRule no_other_context_is_known = CompositeArchRule.of(
            CONTEXTS.stream().map(FunctionModuleRules::knowsNoOther).toList());

    private FunctionModuleRules() {}

    private static ArchRule knowsNoOther(String context) {
        var others = CONTEXTS.stream()
                .filter(other -> !other.equals(context))
                .map(other -> "dev.stampede.%s..".formatted(other))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("dev.stampede.%s..".formatted(context))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true);
    }
}
