package dev.stampede.checkout;

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
                    "dev.stampede.checkout.order",
                    "dev.stampede.checkout.cancel",
                    "dev.stampede.checkout.shipping",
                    "dev.stampede.checkout.relay")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon..",
                    "com.amazonaws..",
                    "io.micronaut..",
                    "com.fasterxml.jackson..",
                    "com.nimbusds..",
                    "jakarta..");

    @ArchTest
    static final ArchRule the_sdk_is_known_only_to_the_packages_named_for_it = noClasses()
            .that()
            .resideInAPackage("dev.stampede.checkout..")
            .and()
            .resideOutsideOfPackages("..dynamodb..", "..sqs..", "..secrets..")
            .and()
            .haveNameNotMatching(
                    ".*CheckoutFactory.*") // puts the module together, with what Micronaut generates for it
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon.awssdk..");

    @ArchTest
    static final ArchRule no_other_context_is_known = noClasses()
            .that()
            .resideInAPackage("dev.stampede.checkout..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.stampede.catalog..", "dev.stampede.fulfilment..", "dev.stampede.selling..");
}
