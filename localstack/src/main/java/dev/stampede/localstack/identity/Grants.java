package dev.stampede.localstack.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a token says of its bearer besides who they are.
 *
 * @param groups those of the user pool that they are in
 * @param scopes what the token is good for
 * @param claims what else it says, by the claims' names
 */
public record Grants(List<String> groups, List<String> scopes, Map<String, String> claims) {

    /** Keeps unmodifiable copies. */
    public Grants {
        groups = List.copyOf(groups);
        scopes = List.copyOf(scopes);
        claims = Map.copyOf(claims);
    }

    /** Keeps copies, in order, so that tokens of the same grants say the same. */
    public static Grants of(Collection<String> groups, Collection<String> scopes) {
        return new Grants(
                groups.stream().sorted().toList(), scopes.stream().sorted().toList(), Map.of());
    }

    /** The same with those claims besides. */
    Grants saying(Map<String, String> more) {
        return new Grants(groups, scopes, more);
    }
}
