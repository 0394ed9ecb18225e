package dev.stampede.deployed;

import dev.stampede.client.Interrupted;
import dev.stampede.deployed.aws.CloudAccess;
import dev.stampede.deployed.cloudformation.DeployedStack;
import dev.stampede.target.Deployment;
import dev.stampede.target.Deployment.UserPool;
import dev.stampede.target.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A marketplace that somebody has deployed to AWS: only what its shoppers and sellers see of it is of use. */
public final class FoundMarket {

    private static final Duration PATIENCE = Duration.ofSeconds(35);

    /** Enough for a test of many at once; far below what would be noticed or paid for. */
    private static final int AT_ONCE = 16;

    private FoundMarket() {}

    /**
     * The one at that address.
     *
     * @param pool its user pool's id; that of the stage's stack when empty
     * @param client the id of the application in it; that of the stage's stack when empty
     * @throws Missing when nothing answers there
     */
    public static Target at(URI shop, String stage, Optional<String> pool, Optional<String> client) {
        requireAnswer(shop);
        var users = pool.isPresent() && client.isPresent()
                ? userPool(pool.get(), client.get())
                : userPool(DeployedStack.find(CloudAccess.aws(), stage, "identity"));
        var issuer = URI.create("https://cognito-idp.%s.amazonaws.com/%s".formatted(users.region(), users.id()));
        return Target.deployed(
                shop,
                issuer,
                Optional.empty(),
                new Deployment(shop.toString(), Optional.empty(), Optional.of(users), Set.of(), Map.of(), AT_ONCE));
    }

    private static UserPool userPool(DeployedStack identity) {
        return userPool(identity.output("UserPoolId"), identity.output("UserPoolClientId"));
    }

    /** A pool's id begins with its region. */
    private static UserPool userPool(String id, String client) {
        return new UserPool(Optional.empty(), id.split("_", 2)[0], id, client);
    }

    /**
     * Makes sure that a marketplace answers there.
     *
     * @throws Missing when none does
     */
    public static void requireAnswer(URI shop) {
        var request = HttpRequest.newBuilder(URI.create(shop.toString().replaceFirst("/$", "") + "/v1/categories"))
                .timeout(PATIENCE)
                .build();
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Missing("no marketplace answers at %s: %s gives %d"
                        .formatted(shop, request.uri(), answer.statusCode()));
            }
        } catch (IOException e) {
            throw new Missing("nothing answers at %s: %s".formatted(shop, e), e);
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }
}
