package dev.stampede.simulation.mutant;

import java.util.List;
import java.util.Optional;

/**
 * Parts of conditions that no simulated marketplace misses when one of them is left out, each with what holds it
 * instead. A part that isn't named here has to be missed.
 */
public final class Defences {

    private static final String BY_THE_MOVEMENT = "the movement in the same transaction is recorded once";
    private static final String BY_THE_ORDER = "the order's state is a condition of the same transaction";
    private static final String BY_THE_OFFER = "the offer's own condition is in the same transaction";
    private static final String BY_CONTENTION = "all is published before anything goes wrong here; selling's"
            + " ContentionTest publishes and changes prices at once";
    private static final String BY_REGISTRATION =
            "all register before anything goes wrong here; selling's" + " RegistrationTest registers again";

    private static final List<Defence> ALL = List.of(
            new Defence("put Orders parcel without", BY_THE_ORDER),
            new Defence(
                    "update Orders order ADD voided :attempts SET expiresAt = :expiresAt without"
                            + " (attribute_not_exists(voided)",
                    "so many tries of one order are given up within days, not minutes; GivenUpKeysTest gives them up"),
            new Defence(
                    "update Stock shard REMOVE reserved.#attempt without",
                    "to remove what isn't there changes nothing"),
            new Defence("update Stock quota SET bought = bought - :units without", BY_THE_ORDER),
            new Defence("put Sales audit without", "the sale's revision is a condition of the same transaction"),
            new Defence("put Sales sale without #revision", "a revision's audit entry is written once"),
            new Defence("put Catalogue 0", "the terms' version is a condition of the same transaction"),
            new Defence(
                    "put Orders order without (attribute_not_exists(voided)",
                    "so many tries of one order are given up within days, not minutes; GivenUpKeysTest gives them up"),
            new Defence("put Catalogue sale without", BY_THE_MOVEMENT),
            new Defence("put Stock shard without", BY_THE_MOVEMENT),
            new Defence("update Stock shard SET #of = :of without", BY_THE_OFFER),
            new Defence("update Stock shard SET opensAt = :opensAt, closesAt = :closesAt without", BY_THE_OFFER),
            new Defence("update Stock shard SET termsVersion = :version", BY_THE_OFFER),
            new Defence("check Catalogue sale without #terms", "how many shards there are is all that is counted"),
            new Defence(
                    "update Stock shard SET available = available - :units, reserved.#attempt = :reservation without"
                            + " termsVersion",
                    "nobody changes the price of a sale's offer"),
            new Defence("update Catalogue offer SET #terms = :terms without", BY_CONTENTION),
            new Defence("update Catalogue product SET", BY_CONTENTION),
            new Defence("put Catalogue offer without", BY_CONTENTION),
            new Defence("put Catalogue product without", BY_CONTENTION),
            new Defence("put Catalogue things without", BY_CONTENTION),
            new Defence("update Sellers", BY_REGISTRATION),
            new Defence(
                    "put Sales treasure without",
                    "nobody hides a treasure twice here; TreasuresApiTest does, under the same key"));

    private Defences() {}

    /**
     * A part of a condition that is held otherwise.
     *
     * @param mutant what the name of the mutant without it begins with
     * @param reason what holds it
     */
    public record Defence(String mutant, String reason) {}

    /** All of them. */
    static List<Defence> all() {
        return ALL;
    }

    /** What holds the part that this mutant leaves out, where it isn't to be missed. */
    public static Optional<String> against(Mutant mutant) {
        return ALL.stream()
                .filter(defence -> mutant.name().startsWith(defence.mutant()))
                .map(Defence::reason)
                .findFirst();
    }
}
