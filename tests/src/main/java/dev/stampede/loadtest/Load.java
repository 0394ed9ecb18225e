package dev.stampede.loadtest;

import dev.stampede.client.Account;
import dev.stampede.client.Crew;
import dev.stampede.client.Requests;
import dev.stampede.client.Tokens;
import dev.stampede.longrun.LongRun;
import dev.stampede.target.Home;
import dev.stampede.target.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Sends shoppers to a marketplace, waits until all are gone, and holds what they were told against what is there. */
public final class Load {

    private static final int SIGNING_IN_AT_ONCE = 4;

    private final Home home;
    private final Target target;
    private final Requests requests;
    private final Tokens tokens;
    private final Consumer<String> told;

    /**
     * On that marketplace.
     *
     * @param requests to it, for what comes before and after
     * @param tokens signs in
     * @param told gets what happens, line by line
     */
    public Load(Home home, Target target, Requests requests, Tokens tokens, Consumer<String> told) {
        this.home = home;
        this.target = target;
        this.requests = requests;
        this.tokens = tokens;
        this.told = told;
    }

    /**
     * Does it.
     *
     * @param directory gets the report and all that was said
     * @param run notes what of it failed; the rest is told all the same
     */
    public LoadReport run(HotOffer offer, Dose dose, Path directory, LongRun run) {
        var visit = new Visit(target.shop(), offer, signedIn(dose.shoppers()));
        var gatling = new Gatling(home, created(directory));
        gatling.requireBuilt();
        var wordOfIt = directory.resolve("outcome.json");
        boolean thresholdsHeld = run.find(
                "the shoppers' visits",
                true,
                () -> gatling.run(visit.plan(dose, tokens, wordOfIt), dose.longest(), told));
        var outcome = run.find("what shoppers were told", Outcome.UNKNOWN, () -> Outcome.read(wordOfIt));
        var broken = new ArrayList<String>();
        var sold = run.find("what the shop says afterwards", OptionalLong.empty(), () -> {
            var books = Books.settled(requests, offer, visit.shoppers(), outcome);
            broken.addAll(books.wrongs(outcome));
            return OptionalLong.of(books.sold());
        });
        if (!thresholdsHeld) {
            broken.add("a threshold didn't hold, as told above and in " + gatling.log());
        }
        if (!outcome.equals(Outcome.UNKNOWN) && outcome.ended() < dose.shoppers()) {
            broken.add("%,d of %,d shoppers were still under way when the run had to end"
                    .formatted(dose.shoppers() - outcome.ended(), dose.shoppers()));
        }
        var page = run.find("Gatling's report", gatling.log(), gatling::report);
        return new LoadReport(dose.shoppers(), offer.units(), sold, outcome, broken, page);
    }

    private List<Account> signedIn(int shoppers) {
        var run = UUID.randomUUID();
        var accounts = IntStream.range(0, shoppers)
                .mapToObj(number -> Account.shopper("load-%s-%d".formatted(run, number)))
                .toList();
        new Crew(SIGNING_IN_AT_ONCE).each(accounts, tokens::of);
        return accounts;
    }

    private static Path created(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
