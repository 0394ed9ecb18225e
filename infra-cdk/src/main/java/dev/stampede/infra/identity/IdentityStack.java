package dev.stampede.infra.identity;

import dev.stampede.infra.function.FunctionArchives;
import dev.stampede.infra.function.FunctionScope;
import dev.stampede.infra.function.JavaFunction;
import dev.stampede.infra.stage.Accepted;
import dev.stampede.infra.stage.LogicalId;
import dev.stampede.infra.stage.Stage;
import dev.stampede.infra.stage.StageStack;
import dev.stampede.model.account.Group;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.AutoVerifiedAttrs;
import software.amazon.awscdk.services.cognito.CfnUserPoolGroup;
import software.amazon.awscdk.services.cognito.CognitoDomainOptions;
import software.amazon.awscdk.services.cognito.FeaturePlan;
import software.amazon.awscdk.services.cognito.LambdaVersion;
import software.amazon.awscdk.services.cognito.Mfa;
import software.amazon.awscdk.services.cognito.MfaSecondFactor;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolDomainOptions;
import software.amazon.awscdk.services.cognito.UserPoolOperation;
import software.constructs.Construct;

/**
 * Who people are. A stack of its own: accounts must survive, but what the pool asks before it signs a token is code,
 * and would have the tables' stack depend on it.
 */
public final class IdentityStack extends StageStack {

    /** The pool waits five seconds for its triggers (Cognito developer guide, "Customizing user pool workflows"). */
    private static final Duration TRIGGER_TIMEOUT = Duration.seconds(5);

    /** A whole CPU for a cold start without a framework: somebody waits for the token. */
    private static final int TRIGGER_MEGABYTES = 1769;

    /** NIST SP 800-63B asks for at least 8 and advises against rules of composition; longer counts more. */
    private static final int PASSWORD_LENGTH = 12;

    private final UserPool pool;
    private final StorefrontClient client;
    private final JavaFunction tokenScopes;

    /** Defines it for the stage. */
    public IdentityStack(Construct scope, String id, Stage stage, FunctionArchives archives) {
        super(scope, id, stage, "Stampede: accounts and their tokens");
        tokenScopes = new JavaFunction(
                new FunctionScope(this, stage, archives),
                "TokenScopes",
                "identity",
                TRIGGER_MEGABYTES,
                TRIGGER_TIMEOUT,
                Map.of());
        pool = pool(stage);
        // As the stack's tags, and written out: what may sign people in is allowed to by these.
        Tags.of(pool).add("application", APPLICATION);
        Tags.of(pool).add("stage", stage.name());
        Accepted.finding(
                pool,
                "COG2",
                "A shop that asks every shopper for a second factor sells less: whoever wants one has it");
        Accepted.finding(
                pool,
                "COG3",
                "Threat protection is part of the Plus plan alone, at several times the price of each active user;"
                        + " the firewall limits how often one address may try");
        // The second form of the event: the first can't add scopes.
        pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, tokenScopes.live(), LambdaVersion.V2_0);
        for (var group : Group.values()) {
            group(group);
        }
        client = new StorefrontClient(this, "Storefront", stage, pool);
        pool.addDomain(
                "SignInPages",
                UserPoolDomainOptions.builder()
                        .cognitoDomain(CognitoDomainOptions.builder()
                                // Unique among all accounts of a region.
                                .domainPrefix("stampede-%s-%s".formatted(stage.name(), Aws.ACCOUNT_ID))
                                .build())
                        .build());

        output("UserPoolId", pool.getUserPoolId());
        output("UserPoolClientId", client.id());
    }

    /** The issuer claim of its tokens, and where its keys are found. */
    public String issuer() {
        return pool.getUserPoolProviderUrl();
    }

    /** Whom its tokens are meant for: the storefront's client, in their {@code client_id}. */
    public String audience() {
        return client.id();
    }

    /** What the pool asks before it signs a token. */
    public JavaFunction tokenScopes() {
        return tokenScopes;
    }

    private UserPool pool(Stage stage) {
        return LogicalId.pin(
                "UserPool",
                UserPool.Builder.create(this, "UserPool")
                        .selfSignUpEnabled(true)
                        .signInAliases(SignInAliases.builder().email(true).build())
                        .signInCaseSensitive(false)
                        .autoVerify(AutoVerifiedAttrs.builder().email(true).build())
                        .accountRecovery(AccountRecovery.EMAIL_ONLY)
                        .passwordPolicy(PasswordPolicy.builder()
                                .minLength(PASSWORD_LENGTH)
                                .requireDigits(true)
                                .requireLowercase(true)
                                .requireUppercase(true)
                                .requireSymbols(true)
                                .build())
                        .mfa(Mfa.OPTIONAL)
                        .mfaSecondFactor(
                                MfaSecondFactor.builder().otp(true).sms(false).build())
                        // The cheapest plan in which a trigger can add scopes to an access token.
                        .featurePlan(FeaturePlan.ESSENTIALS)
                        .deletionProtection(stage.keepsData())
                        .removalPolicy(stage.dataRemoval())
                        .build());
    }

    private void group(Group group) {
        LogicalId.pin(
                "Group" + group.name().charAt(0) + group.groupName().substring(1),
                CfnUserPoolGroup.Builder.create(this, "Group" + group.name())
                        .userPoolId(pool.getUserPoolId())
                        .groupName(group.groupName())
                        .build());
    }
}
