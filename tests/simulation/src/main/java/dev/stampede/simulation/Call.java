package dev.stampede.simulation;

/**
 * One try of a call over the network; a client that tries again makes another.
 *
 * @param environment whose it is
 * @param service that is called, such as {@code dynamodb}
 * @param operation in the service's words, such as {@code UpdateItem}
 * @param number of the environment's calls, from 1
 */
public record Call(String environment, String service, String operation, long number) {

    @Override
    public String toString() {
        return "%s %s of %s, its call %d".formatted(service, operation, environment, number);
    }
}
