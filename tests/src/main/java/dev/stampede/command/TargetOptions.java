package dev.stampede.command;

import dev.stampede.target.Home;
import dev.stampede.target.Target;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Which running marketplace to work with, if any. */
final class TargetOptions {

    @Option(names = "--url", paramLabel = "URL", description = "The shop of a running marketplace.")
    private Optional<URI> url = Optional.empty();

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            description = "Who gives tokens for it; by default what ./stampede up left word of.")
    private Optional<URI> issuer = Optional.empty();

    /**
     * The running marketplace that was named; empty when none was.
     *
     * @throws IllegalStateException when nobody knows its issuer
     */
    Optional<Target> target(Home home) {
        return target(home, shop -> {
            throw new IllegalStateException(
                    "nothing is known of %s: is ./stampede up running? Otherwise name its token issuer with --issuer"
                            .formatted(shop));
        });
    }

    /**
     * The marketplace that was named, or else the only one that runs from this checkout; empty when none does.
     *
     * @throws IllegalStateException when none was named and several run
     */
    Optional<Target> namedOrRunning(Home home) {
        return target(home).or(() -> home.running().onlyOne());
    }

    /**
     * The marketplace that was named; empty when none was.
     *
     * @param elsewhere finds one whose issuer nobody here knows
     */
    Optional<Target> target(Home home, Function<URI, Target> elsewhere) {
        return url.map(shop -> named(shop, home).orElseGet(() -> elsewhere.apply(shop)));
    }

    private Optional<Target> named(URI shop, Home home) {
        var local = home.running().at(shop);
        return issuer.or(() -> local.map(Target::issuer))
                .map(from -> Target.embedded(shop, from, local.flatMap(Target::backstage)));
    }
}
