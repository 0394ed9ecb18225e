package dev.stampede.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.longrun.LongRun;
import dev.stampede.target.Home;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreDrillTest {

    @Test
    void keeps_every_promise_after_all_was_destroyed(@TempDir Path directory) {
        var steps = new ArrayList<String>();
        var export = directory.resolve("export");

        var run = new LongRun(failure -> {});
        var violations =
                new RestoreDrill(Home.here(), directory, export, steps::add).run(RestoreDrill.FEWEST_ORDERS, run);

        assertThat(run.failures()).isEmpty();
        assertThat(violations).isEmpty();
        assertThat(steps)
                .anyMatch(step -> step.matches("Wiped: Catalogue 0 items, Orders 0 items, .*Stock 0.*"))
                .anyMatch(step -> step.startsWith("Moved on: 4 of 4 orders"))
                .anyMatch(step -> step.startsWith("Asked: 10 shoppers for their orders; 0 differ"))
                .anyMatch(step -> step.startsWith("Checked: 11 orders"));
        assertThat(new Export(export).read().tables().keySet())
                .containsExactly("Catalogue", "Orders", "Sales", "SandboxPayments", "Sellers", "Stock");
        assertThat(directory.resolve("before")).doesNotExist();
    }

    @Test
    void says_what_stopped_it(@TempDir Path directory) {
        var run = new LongRun(failure -> {});
        var nothingBuilt = new Home(directory.resolve("nowhere"));

        var violations = new RestoreDrill(nothingBuilt, directory, directory.resolve("export"), step -> {})
                .run(RestoreDrill.FEWEST_ORDERS, run);

        assertThat(violations).isEmpty();
        assertThat(run.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.why()).contains("build it"));
    }
}
