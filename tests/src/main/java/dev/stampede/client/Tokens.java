package dev.stampede.client;

/** Signs accounts in. */
@FunctionalInterface
public interface Tokens {

    /** A token for the account that is good for some minutes at least. */
    String of(Account account);
}
