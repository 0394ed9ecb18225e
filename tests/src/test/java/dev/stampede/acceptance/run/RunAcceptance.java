package dev.stampede.acceptance.run;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.TagFilter.includeTags;

import dev.stampede.acceptance.Acceptance;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the acceptance tests and prints what became of each. */
public final class RunAcceptance {

    private static final String ALL = "[A-Za-z]*Test";

    private RunAcceptance() {}

    /**
     * Ends with 0 when tests ran and none failed, else with 1.
     *
     * @param arguments a regular expression for the simple names of the classes to run; none for all
     */
    public static void main(String[] arguments) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("dev.stampede.acceptance"))
                .filters(
                        includeTags(Acceptance.TAG),
                        includeClassNamePatterns(".*\\.(%s)".formatted(arguments.length == 0 ? ALL : arguments[0])))
                .build();
        var results = new Results(System.out);
        try (var session = LauncherFactory.openSession()) {
            session.getLauncher().execute(request, results);
        }
        System.exit(results.summary() ? 0 : 1);
    }
}
