package dev.stampede.target;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a marketplace was deployed, as far as those who test it must know.
 *
 * @param name such as {@code LocalStack 4.14.0}
 * @param emulator where the emulator's API answers; empty on AWS
 * @param userPool who signs people in; empty where the embedded issuer does
 * @param lacks what it hasn't got, so that nobody tests it there
 * @param scheduled the names of the functions that may be run by hand instead of waiting for their schedules, by their
 *     logical ids
 * @param requestsAtOnce the most that are to be sent to it at one moment
 */
public record Deployment(
        String name,
        Optional<URI> emulator,
        Optional<UserPool> userPool,
        Set<Capability> lacks,
        Map<String, String> scheduled,
        int requestsAtOnce) {

    /** Finds orders that stopped moving. */
    public static final String SWEEPER = "Sweeper";

    /** Brings sales to their ends. */
    public static final String SALE_SWEEPER = "SaleSweeper";

    /** Keeps unmodifiable copies. */
    public Deployment {
        lacks = Set.copyOf(lacks);
        scheduled = Map.copyOf(scheduled);
    }

    /**
     * A user pool.
     *
     * @param emulator where its API answers; empty on AWS
     * @param region of the pool
     * @param id the pool's
     * @param clientId the application's
     */
    public record UserPool(Optional<URI> emulator, String region, String id, String clientId) {}
}
