package dev.stampede.command;

import dev.stampede.client.Requests;
import dev.stampede.deployed.Missing;
import dev.stampede.loadtest.Dose;
import dev.stampede.loadtest.HotOffer;
import dev.stampede.loadtest.Sales;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What everybody is to want: a new offer, or one of a sale. */
final class WantedOffer {

    @Option(
            names = "--units",
            paramLabel = "N",
            description = "How many units the hot offer has (default: ${DEFAULT-VALUE}); with --sale, the free ones"
                    + " that are there.")
    private long units = 100;

    @Option(
            names = "--shards",
            paramLabel = "N",
            description = "Over how many shards they are spread (default: ${DEFAULT-VALUE}).")
    private int shards = 4;

    @ArgGroup
    private InSale inSale = new InSale();

    private static final class InSale {

        @Option(
                names = "--sale",
                paramLabel = "SALE_ID",
                description = "The hot offer is the first one of this sale. Shoppers wait for the opening, in the"
                        + " waiting room where there is one. Nobody else may order it meanwhile.")
        private Optional<String> id = Optional.empty();

        @Option(
                names = "--with-sale",
                description = "The hot offer is in a sale of its own, with a waiting room, one unit for each shopper.")
        private boolean ofItsOwn;
    }

    /**
     * Says so before a marketplace is started that has no sale yet.
     *
     * @throws Missing when a sale is named
     */
    void mayBeNew() {
        if (inSale.id.isPresent()) {
            throw new Missing("--sale names one of a marketplace that runs: give its --url, or run ./stampede up");
        }
    }

    /** The offer that is there now. */
    HotOffer find(Requests requests, Dose dose) {
        var sales = new Sales(requests, Clock.systemUTC());
        if (inSale.ofItsOwn) {
            return sales.schedule(units, shards, dose.perSecond());
        }
        return inSale.id
                .map(id -> sales.find(id, dose.longest()))
                .orElseGet(() -> HotOffer.publish(requests, units, shards));
    }
}
