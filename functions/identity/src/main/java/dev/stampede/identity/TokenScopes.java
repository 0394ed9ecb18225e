package dev.stampede.identity;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.AccessTokenGeneration;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.ClaimsAndScopeOverrideDetails;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.GroupConfiguration;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.GroupOverrideDetails;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.Response;
import dev.stampede.model.account.AccountClaims;
import dev.stampede.model.account.Group;
import dev.stampede.model.account.Scope;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Gives an access token the scopes of its account's groups, so that the API refuses whoever isn't a seller before a
 * function is paid for, and says in it what the pool knows of the account that a sale may ask for. Who has signed up
 * and was put in no group is a shopper; groups are given by people.
 *
 * <p>Called by the user pool before it signs a token (Cognito developer guide, "Pre token generation Lambda trigger",
 * event version 2).
 */
public final class TokenScopes
        implements RequestHandler<CognitoUserPoolPreTokenGenerationEventV2, CognitoUserPoolPreTokenGenerationEventV2> {

    @Override
    public CognitoUserPoolPreTokenGenerationEventV2 handleRequest(
            CognitoUserPoolPreTokenGenerationEventV2 event, Context context) {
        return answered(event);
    }

    CognitoUserPoolPreTokenGenerationEventV2 answered(CognitoUserPoolPreTokenGenerationEventV2 event) {
        var groups = new TreeSet<>(groupsOf(event));
        if (groups.isEmpty()) {
            groups.add(Group.SHOPPER.groupName());
        }
        var scopes = groups.stream()
                .map(Group::named)
                .flatMap(Optional::stream)
                .map(Group::scope)
                .map(Scope::fullName)
                .toArray(String[]::new);
        event.setResponse(Response.builder()
                .withClaimsAndScopeOverrideDetails(ClaimsAndScopeOverrideDetails.builder()
                        .withAccessTokenGeneration(AccessTokenGeneration.builder()
                                .withScopesToAdd(scopes)
                                .withClaimsToAddOrOverride(proven(event).toClaims())
                                .build())
                        .withGroupOverrideDetails(GroupOverrideDetails.builder()
                                .withGroupsToOverride(groups.toArray(String[]::new))
                                .build())
                        .build())
                .build());
        return event;
    }

    private static AccountClaims proven(CognitoUserPoolPreTokenGenerationEventV2 event) {
        return Optional.ofNullable(event.getRequest().getUserAttributes())
                .map(AccountClaims::ofAttributes)
                .orElse(AccountClaims.NONE);
    }

    /** An account in no group has no list of them. */
    private static List<String> groupsOf(CognitoUserPoolPreTokenGenerationEventV2 event) {
        return Optional.ofNullable(event.getRequest().getGroupConfiguration())
                .map(GroupConfiguration::getGroupsToOverride)
                .map(List::of)
                .orElse(List.of());
    }
}
