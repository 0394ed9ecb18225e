package dev.stampede.flashsale;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.stampede.runtime.testing.FunctionModuleRules;

@AnalyzeClasses(packages = "dev.stampede.flashsale", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(FunctionModuleRules.class);
}
