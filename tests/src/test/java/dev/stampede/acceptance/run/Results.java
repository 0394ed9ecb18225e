package dev.stampede.acceptance.run;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Prints each test's result as it comes, and at the end how many there were and why some were left out. */
final class Results implements TestExecutionListener {

    private final PrintStream out;
    private final Instant begun = Instant.now();
    private final List<String> failed = new ArrayList<>();
    private final Map<String, List<String>> leftOut = new TreeMap<>();
    private int passed;

    Results(PrintStream out) {
        this.out = out;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        leaveOut(name(test), reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        switch (result.getStatus()) {
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    passed++;
                    out.println("  passed   " + name(test));
                }
            }
            case ABORTED -> leaveOut(name(test), reason(result));
            case FAILED -> {
                failed.add(name(test));
                out.println("  FAILED   " + name(test));
                result.getThrowable().ifPresent(failure -> failure.printStackTrace(out));
            }
        }
    }

    /** Prints it; whether all is well. */
    boolean summary() {
        leftOut.forEach((reason, tests) -> {
            out.printf("left out: %d, because %s%n", tests.size(), reason);
            tests.forEach(test -> out.println("  " + test));
        });
        failed.forEach(test -> out.println("FAILED: " + test));
        out.printf(
                "%d tests: %d passed, %d failed, %d left out, in %d s%n",
                passed + failed.size() + leftOutInAll(),
                passed,
                failed.size(),
                leftOutInAll(),
                Duration.between(begun, Instant.now()).toSeconds());
        return failed.isEmpty() && passed > 0;
    }

    private int leftOutInAll() {
        return leftOut.values().stream().mapToInt(List::size).sum();
    }

    private void leaveOut(String test, String reason) {
        leftOut.computeIfAbsent(reason, why -> new ArrayList<>()).add(test);
        out.println("  left out " + test);
    }

    private static String reason(TestExecutionResult result) {
        return result.getThrowable()
                .flatMap(why -> Optional.ofNullable(why.getMessage()))
                .map(message -> message.replaceFirst("^Assumption failed: ", ""))
                .orElse("of no reason that it gave");
    }

    private static String name(TestIdentifier test) {
        var place = test.getSource()
                .map(source -> switch (source) {
                    case MethodSource method -> simple(method.getClassName());
                    case ClassSource type -> simple(type.getClassName());
                    default -> "";
                })
                .orElse("");
        return "%s %s".formatted(place, test.getDisplayName()).strip();
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
