package dev.stampede.runtime.http;

import dev.stampede.model.account.AccountClaims;
import dev.stampede.model.account.Group;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import java.security.Principal;
import java.util.Set;

/**
 * Who sends a request, as the token says that the gateway verified.
 *
 * @param subject the account
 * @param groups the account's groups
 * @param account what else is proven of the account
 */
public record Caller(String subject, Set<String> groups, AccountClaims account) implements Principal {

    /** Keeps an unmodifiable copy of the groups. */
    public Caller {
        groups = Set.copyOf(groups);
    }

    @Override
    public String getName() {
        return subject;
    }

    /**
     * The caller as a shopper.
     *
     * @throws ProblemException 403 when they aren't one
     */
    public ShopperId shopper() {
        require(Group.SHOPPER);
        return new ShopperId(subject);
    }

    /**
     * The caller as a seller; which one follows from the account, so nobody can name another's.
     *
     * @throws ProblemException 403 when they aren't one
     */
    public SellerId seller() {
        require(Group.SELLER);
        return SellerId.ofAccount(subject);
    }

    private void require(Group group) {
        if (!groups.contains(group.groupName())) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "This needs an account in the group %s".formatted(group.groupName()));
        }
    }
}
