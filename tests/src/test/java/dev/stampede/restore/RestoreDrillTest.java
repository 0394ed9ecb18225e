package dev.stampede.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.target.Home;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreDrillTest {

    @Test
    void keeps_every_promise_after_all_was_destroyed(@TempDir Path directory) throws InterruptedException {
        var steps = new ArrayList<String>();
        var export = directory.resolve("export");

        var violations = new RestoreDrill(Home.here(), directory, export, steps::add).run(RestoreDrill.FEWEST_ORDERS);

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
}
