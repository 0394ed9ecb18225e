package dev.stampede.simulation.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.stampede.simulation.Call;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A use case or a store that learns to write has to be among the operations, or this fails. */
class EveryWriterIsStoppedTest {

    private static final String OURS = "dev.stampede.";

    /** What the simulated functions consist of; the others write nothing of the marketplace's. */
    private static final String[] PARTS = {
        "dev.stampede.model",
        "dev.stampede.runtime",
        "dev.stampede.checkout",
        "dev.stampede.fulfilment",
        "dev.stampede.selling",
        "dev.stampede.flashsale"
    };

    /** What calls a use case and no more: routes, and the functions themselves, which are right under their part. */
    private static final Pattern AT_THE_EDGE = Pattern.compile("dev\\.stampede\\.(\\w+|.*\\.(http|lambda|snapstart))");

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

    @Test
    void stops_each_method_that_writes_in_some_operation() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(PARTS);
        var writers = new Writers(classes).among(classes.stream().filter(EveryWriterIsStoppedTest::isInside));
        assertThat(writers).hasSizeGreaterThan(100);
        assertThat(seenWriting()).containsAll(writers);
    }

    private static boolean isInside(JavaClass type) {
        return !AT_THE_EDGE.matcher(type.getPackageName()).matches();
    }

    private static Set<String> seenWriting() {
        var seen = new TreeSet<String>();
        Operations.all()
                .forEach(operation -> Trial.undisturbed(operation, call -> {
                    if (isWrite(call)) {
                        seen.addAll(StackWalker.getInstance().walk(EveryWriterIsStoppedTest::ours));
                    }
                }));
        return seen;
    }

    private static boolean isWrite(Call call) {
        return call.environment().equals(Trial.FIRST) && Writers.WRITES.contains(call.operation());
    }

    private static List<String> ours(Stream<StackFrame> frames) {
        return frames.filter(frame -> frame.getClassName().startsWith(OURS))
                .map(frame -> frame.getClassName() + "."
                        + LAMBDA.matcher(frame.getMethodName()).replaceAll("$1"))
                .toList();
    }
}
