package dev.stampede.fulfilment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.stampede", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule rules_are_plain_java = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.stampede.fulfilment.payment",
                    "dev.stampede.fulfilment.settlement",
                    "dev.stampede.fulfilment.sweep",
                    "dev.stampede.fulfilment.parcel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon..",
                    "com.amazonaws..",
                    "io.micronaut..",
                    "com.fasterxml..",
                    "io.github.resilience4j..",
                    "jakarta..",
                    "java.net.http..");

    @ArchTest
    static final ArchRule the_sdk_is_known_only_to_the_packages_named_for_it = noClasses()
            .that()
            .resideInAPackage("dev.stampede.fulfilment..")
            .and()
            .resideOutsideOfPackages("..dynamodb..", "..sqs..")
            .and()
            .haveNameNotMatching(".*Factory(\\$.*)?") // put the module together, with what Micronaut generates for them
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk..");

    @ArchTest
    static final ArchRule http_is_known_only_to_its_packages = noClasses()
            .that()
            .resideInAPackage("dev.stampede.fulfilment..")
            .and()
            .resideOutsideOfPackages("..http..", "..provider..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut.http..", "java.net.http..");

    @ArchTest
    static final ArchRule no_other_context_is_known = noClasses()
            .that()
            .resideInAPackage("dev.stampede.fulfilment..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.stampede.catalog..", "dev.stampede.checkout..", "dev.stampede.selling..");
}
