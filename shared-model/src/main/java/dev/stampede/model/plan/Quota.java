package dev.stampede.model.plan;

/**
 * What an account or a provider lets through, against what the sale needs.
 *
 * @param name as it is called where it is asked for
 * @param usual what there is without asking; another account may have more or less
 * @param needed what the sale takes
 */
public record Quota(String name, long usual, Figure needed) {

    /** Whether more must be asked for. */
    public boolean toAskFor() {
        return needed.value() > usual;
    }
}
