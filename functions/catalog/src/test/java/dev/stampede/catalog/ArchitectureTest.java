package dev.stampede.catalog;

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
            .resideInAnyPackage("dev.stampede.catalog.browse", "dev.stampede.catalog.availability")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon..",
                    "com.amazonaws..",
                    "io.micronaut..",
                    "com.fasterxml.jackson..",
                    "jakarta..",
                    "dev.stampede.runtime.http..");

    @ArchTest
    static final ArchRule the_sdk_is_known_only_to_the_packages_named_for_it = noClasses()
            .that()
            .resideInAPackage("dev.stampede.catalog..")
            .and()
            .resideOutsideOfPackage("..dynamodb..")
            .and()
            .haveNameNotMatching(".*CatalogFactory.*") // puts the module together, with what Micronaut generates for it
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon.awssdk..");

    @ArchTest
    static final ArchRule no_other_context_is_known = noClasses()
            .that()
            .resideInAPackage("dev.stampede.catalog..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.stampede.selling..", "dev.stampede.checkout..", "dev.stampede.fulfilment..");
}
