package dev.stampede.localstack.identity;

import java.util.Set;

/** What a user pool asks before it signs a token. */
@FunctionalInterface
public interface BeforeSigning {

    /** What the token of that account is to say. */
    Grants grants(String username, Set<String> groups);
}
