package dev.stampede.command;

import dev.stampede.client.IssuerTokens;
import dev.stampede.client.Latencies;
import dev.stampede.client.Requests;
import dev.stampede.target.Home;
import dev.stampede.target.OwnStack;
import dev.stampede.target.Target;
import java.util.Optional;

/**
 * A marketplace to import into and replay on: the one that was named, or one of our own whose data stays in
 * {@code .stampede} between the two.
 */
record OlistSession(Target target, Requests requests, Optional<OwnStack> own) implements AutoCloseable {

    static OlistSession open(TargetOptions options, int concurrency) {
        var home = Home.here();
        var named = options.target(home);
        if (named.isPresent()) {
            return new OlistSession(named.get(), requests(named.get(), concurrency), Optional.empty());
        }
        System.err.println("Starting a marketplace of our own; its data stays in .stampede/olist-data");
        var own = OwnStack.start(home, OwnStack.Settings.keeping(home.kept("olist-data")));
        return new OlistSession(own.target(), requests(own.target(), concurrency), Optional.of(own));
    }

    @Override
    public void close() {
        requests.close();
        own.ifPresent(OwnStack::close);
    }

    private static Requests requests(Target target, int concurrency) {
        return new Requests(target.shop(), new IssuerTokens(target.issuer()), new Latencies(), concurrency);
    }
}
