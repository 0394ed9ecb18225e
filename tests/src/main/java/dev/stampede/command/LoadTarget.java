package dev.stampede.command;

import dev.stampede.deployed.FoundMarket;
import dev.stampede.deployed.Missing;
import dev.stampede.target.Home;
import dev.stampede.target.Target;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which marketplace to load: one on this machine, or one that is deployed. */
final class LoadTarget {

    @Mixin
    private final TargetOptions local = new TargetOptions();

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "Whose stacks name the user pool of a deployed shop (default: ${DEFAULT-VALUE}). Each shopper"
                    + " becomes an account in it, which is deleted at the end.")
    private String stage = "staging";

    @Option(names = "--user-pool", paramLabel = "ID", description = "The user pool of a deployed shop.")
    private Optional<String> userPool = Optional.empty();

    @Option(names = "--client", paramLabel = "ID", description = "The application's client in that user pool.")
    private Optional<String> client = Optional.empty();

    /**
     * The one that was named, or else the only one that runs here; empty when none does.
     *
     * @throws Missing when what was named doesn't answer
     * @throws IllegalStateException when none was named and several run here
     */
    Optional<Target> find(Home home) {
        var named = local.target(home, shop -> FoundMarket.at(shop, stage, userPool, client));
        return named.or(() -> home.running().onlyOne());
    }
}
