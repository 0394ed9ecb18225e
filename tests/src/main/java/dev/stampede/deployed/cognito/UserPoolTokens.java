package dev.stampede.deployed.cognito;

import dev.stampede.client.Account;
import dev.stampede.client.Tokens;
import dev.stampede.deployed.aws.CloudAccess;
import dev.stampede.target.Deployment.UserPool;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;

/** Makes an account in a user pool for whoever signs in, in the group of their role, and deletes all at the end. */
public final class UserPoolTokens implements Tokens {

    private static final System.Logger LOG = System.getLogger(UserPoolTokens.class.getName());

    /** Before a token's end by that much, a new one is asked for. */
    private static final Duration IN_TIME = Duration.ofMinutes(5);

    private final UserPool pool;
    private final CognitoIdentityProviderClient cognito;
    private final Map<Account, Member> members = new ConcurrentHashMap<>();
    private final Map<Account, Token> kept = new ConcurrentHashMap<>();

    private record Member(String username, String email, String password) {}

    private record Token(String value, Instant renewAt) {}

    private UserPoolTokens(UserPool pool) {
        this.pool = pool;
        this.cognito = new CloudAccess(pool.emulator(), Optional.of(pool.region()))
                .client(CognitoIdentityProviderClient.builder());
    }

    /** Of that pool, with the caller's own rights to it. */
    public static UserPoolTokens of(UserPool pool) {
        return new UserPoolTokens(pool);
    }

    @Override
    public String of(Account account) {
        var token = kept.compute(
                account,
                (who, last) -> last == null || Instant.now().isAfter(last.renewAt())
                        ? signIn(members.computeIfAbsent(who, this::enrol))
                        : last);
        return token.value();
    }

    @Override
    public void close() {
        try (cognito) {
            members.values().forEach(this::delete);
        }
    }

    private Member enrol(Account account) {
        // Of all kinds of characters and long enough for any pool's rules.
        var password = "aA1!" + UUID.randomUUID();
        var email = account.name().replaceAll("[^A-Za-z0-9.-]", "-") + "@stampede.example";
        var username = cognito.adminCreateUser(create -> create.userPoolId(pool.id())
                        .username(email)
                        .messageAction(MessageActionType.SUPPRESS)
                        .userAttributes(attribute("email", email), attribute("email_verified", "true")))
                .user()
                .username();
        cognito.adminSetUserPassword(set ->
                set.userPoolId(pool.id()).username(username).password(password).permanent(true));
        cognito.adminAddUserToGroup(add -> add.userPoolId(pool.id())
                .username(username)
                .groupName(account.role().group()));
        return new Member(username, email, password);
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }

    private Token signIn(Member member) {
        var answer = cognito.adminInitiateAuth(auth -> auth.userPoolId(pool.id())
                .clientId(pool.clientId())
                .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                .authParameters(Map.of("USERNAME", member.email(), "PASSWORD", member.password())));
        AuthenticationResultType result = answer.authenticationResult();
        if (result == null) {
            throw new IllegalStateException("The user pool asks for more than a password: " + answer.challengeName());
        }
        var lasts = Duration.ofSeconds(result.expiresIn());
        return new Token(result.accessToken(), Instant.now().plus(lasts).minus(IN_TIME));
    }

    private void delete(Member member) {
        try {
            cognito.adminDeleteUser(delete -> delete.userPoolId(pool.id()).username(member.username()));
        } catch (SdkException e) {
            LOG.log(System.Logger.Level.WARNING, "The account %s is left".formatted(member.email()), e);
        }
    }
}
