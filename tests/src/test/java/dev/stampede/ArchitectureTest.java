package dev.stampede;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.stampede", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_checker_shares_no_code_with_what_it_checks = noClasses()
            .that()
            .resideInAPackage("dev.stampede.invariants..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.stampede.model..",
                    "dev.stampede.localstack..",
                    "dev.stampede.client..",
                    "dev.stampede.olist..",
                    "dev.stampede.command..");

    @ArchTest
    static final ArchRule the_rules_of_the_checker_know_no_database = noClasses()
            .that()
            .resideInAPackage("dev.stampede.invariants")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "com.amazonaws..");

    @ArchTest
    static final ArchRule shoppers_and_sellers_know_only_the_http_api = noClasses()
            .that()
            .resideInAnyPackage("dev.stampede.client..", "dev.stampede.olist..", "dev.stampede.command.seed..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon..",
                    "dev.stampede.model..",
                    "dev.stampede.localstack..",
                    "dev.stampede.invariants.dynamodb..");

    @ArchTest
    static final ArchRule only_the_target_runs_the_local_stack = classes()
            .that()
            .resideInAPackage("dev.stampede.localstack")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage("dev.stampede.localstack..", "dev.stampede.target..", "dev.stampede.deployed..");
}
