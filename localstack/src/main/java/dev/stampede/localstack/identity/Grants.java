package dev.stampede.localstack.identity;

import java.util.Collection;
import java.util.List;

/**
 * What a token says of its bearer besides who they are.
 *
 * @param groups those of the user pool that they are in
 * @param scopes what the token is good for
 */
public record Grants(List<String> groups, List<String> scopes) {

    /** Keeps copies, in order, so that tokens of the same grants say the same. */
    public static Grants of(Collection<String> groups, Collection<String> scopes) {
        return new Grants(
                groups.stream().sorted().toList(), scopes.stream().sorted().toList());
    }
}
