package dev.stampede.flashsale;

import dev.stampede.model.account.AccountClaims;
import dev.stampede.model.id.SellerId;
import dev.stampede.runtime.testing.Answer;
import dev.stampede.runtime.testing.GatewayRequest;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.util.UUID;

/**
 * An account, and what it sends to the function.
 *
 * @param account the token's subject, new for each test
 * @param group what the account is
 * @param proven what its token says of it besides
 * @param api the environment that serves it
 */
record TestAccount(String account, String group, AccountClaims proven, FlashsaleApi api) {

    private static final FlashsaleApi SHARED = start();

    /** One more environment of the function. */
    static FlashsaleApi start() {
        MarketplaceTables.exist();
        return new FlashsaleApi();
    }

    /** Somebody who sells. */
    static TestAccount seller() {
        return in("seller");
    }

    /** Somebody who buys. */
    static TestAccount shopper() {
        return in("shopper");
    }

    /** Somebody who looks after the marketplace. */
    static TestAccount operator() {
        return in("admin");
    }

    private static TestAccount in(String group) {
        return new TestAccount("account-" + UUID.randomUUID(), group, AccountClaims.NONE, SHARED);
    }

    /** The same account, served by another environment. */
    TestAccount servedBy(FlashsaleApi other) {
        return new TestAccount(account, group, proven, other);
    }

    /** The same account with a token that proves that of it. */
    TestAccount proving(AccountClaims claims) {
        return new TestAccount(account, group, claims, api);
    }

    /** Which seller it is, if it is one. */
    SellerId sellerId() {
        return SellerId.ofAccount(account);
    }

    /** What anybody is shown: the gateway says nothing of a caller where a route asks for no token. */
    static Answer look(String target) {
        return GatewayRequest.of("GET", target).to(SHARED);
    }

    Answer get(String target) {
        return GatewayRequest.of("GET", target)
                .by(account, group)
                .claiming(proven.toClaims())
                .to(api);
    }

    Answer put(String target, String json) {
        return GatewayRequest.of("PUT", target)
                .by(account, group)
                .claiming(proven.toClaims())
                .json(json)
                .to(api);
    }

    Answer post(String target, String key, String json) {
        return GatewayRequest.of("POST", target)
                .by(account, group)
                .claiming(proven.toClaims())
                .key(key)
                .json(json)
                .to(api);
    }
}
