package dev.stampede.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "dev.stampede.model", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule aws_is_known_only_to_the_packages_named_for_it = noClasses()
            .that()
            .resideOutsideOfPackage("..dynamodb..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "com.amazonaws..");

    @ArchTest
    static final ArchRule the_model_knows_no_framework_and_no_json = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut..", "com.fasterxml.jackson..", "jakarta..");

    @ArchTest
    static final ArchRule rules_know_nothing_of_how_they_are_stored = noClasses()
            .that()
            .resideOutsideOfPackage("..dynamodb..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.stampede.model..dynamodb..");

    @ArchTest
    static final ArchRule rooms_above_are_unknown = classes()
            .should()
            .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackages(
                    "dev.stampede.runtime..",
                    "dev.stampede.catalog..",
                    "dev.stampede.checkout..",
                    "dev.stampede.fulfilment..",
                    "dev.stampede.selling..",
                    "dev.stampede.localstack.."));

    @ArchTest
    static final ArchRule storage_of_one_feature_does_not_go_in_circles = SlicesRuleDefinition.slices()
            .matching("dev.stampede.model.(*).dynamodb..")
            .should()
            .beFreeOfCycles();
}
