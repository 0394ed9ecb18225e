package dev.stampede.localstack.identity;

import java.util.Map;
import java.util.Set;

/** What a user pool asks before it signs a token. */
@FunctionalInterface
public interface BeforeSigning {

    /**
     * What the token of that account is to say.
     *
     * @param attributes what else the pool keeps of it, by the attributes' names
     */
    Grants grants(String username, Set<String> groups, Map<String, String> attributes);
}
