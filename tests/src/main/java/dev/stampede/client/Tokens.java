package dev.stampede.client;

/** Signs accounts in. */
@FunctionalInterface
public interface Tokens extends AutoCloseable {

    /** A token for the account that is good for some minutes at least. */
    String of(Account account);

    /** Forgets the accounts, where they were made for these tokens. */
    @Override
    default void close() {}
}
