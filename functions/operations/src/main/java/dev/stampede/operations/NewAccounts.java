package dev.stampede.operations;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostConfirmationEvent;
import dev.stampede.model.account.AccountClaims;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * Notes once when an account was made, in an attribute of the user pool that no client may write. An account counts
 * from its confirmation; one that has no note counts as newer than any sale.
 *
 * <p>Called by the user pool when somebody has confirmed their account, or has set another password (Cognito developer
 * guide, "Post confirmation Lambda trigger").
 */
public final class NewAccounts
        implements RequestHandler<CognitoUserPoolPostConfirmationEvent, CognitoUserPoolPostConfirmationEvent> {

    private static final String SIGNED_UP = "PostConfirmation_ConfirmSignUp";

    private final Notes notes;
    private final Clock clock;

    /** Notes in the pool that calls. */
    public NewAccounts() {
        this(
                noteIn(CognitoIdentityProviderClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build()),
                Clock.systemUTC());
    }

    NewAccounts(Notes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    /** Where an account's attributes are kept. */
    @FunctionalInterface
    interface Notes {

        /** Keeps the attribute of the account of that name in that pool. */
        void keep(String pool, String username, String attribute, String value);
    }

    @Override
    public CognitoUserPoolPostConfirmationEvent handleRequest(
            CognitoUserPoolPostConfirmationEvent event, Context context) {
        return answered(event);
    }

    CognitoUserPoolPostConfirmationEvent answered(CognitoUserPoolPostConfirmationEvent event) {
        var known = Optional.ofNullable(event.getRequest().getUserAttributes()).orElse(Map.of());
        if (event.getTriggerSource().equals(SIGNED_UP) && !known.containsKey(AccountClaims.CREATED_AT_ATTRIBUTE)) {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            notes.keep(event.getUserPoolId(), event.getUserName(), AccountClaims.CREATED_AT_ATTRIBUTE, now.toString());
        }
        return event;
    }

    private static Notes noteIn(CognitoIdentityProviderClient cognito) {
        return (pool, username, attribute, value) -> cognito.adminUpdateUserAttributes(update -> update.userPoolId(pool)
                .username(username)
                .userAttributes(noted -> noted.name(attribute).value(value)));
    }
}
