package dev.stampede.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Pages that are made from the templates, so that they can't tell of something else than what is deployed. */
final class GeneratedPagesTest {

    private static final Path DOCS = Path.of("..", "docs");

    /** How each ends. */
    static final String FOOT = """

            Made from the templates of prod, a test holds it to them, and this makes it anew: `./mvnw test -pl shared-model,infra-cdk -DarchivesBuilt -Dtest=GeneratedPagesTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true`.
            """;

    @Test
    void tell_of_each_alarm_and_its_runbook() throws IOException {
        isCurrent(DOCS.resolve("operating").resolve("alarms.md"), AlarmsPage.of(Marketplace.prod()));
    }

    @Test
    void tell_of_each_route_and_its_scope() throws IOException {
        isCurrent(DOCS.resolve("api").resolve("routes.md"), RoutesPage.of(Marketplace.prod()));
    }

    private static void isCurrent(Path page, String now) throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(page, now);
        }
        assertThat(page).content().isEqualTo(now);
    }
}
