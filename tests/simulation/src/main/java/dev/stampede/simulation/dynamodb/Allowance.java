package dev.stampede.simulation.dynamodb;

/** The units a second that something may use, with what it kept of earlier ones. */
final class Allowance {

    private final double perSecond;
    private final double mostKept;
    private double kept;
    private double used;
    private long second;
    private long lastRefused = -1;
    private int refusedInARow;

    Allowance(double perSecond, double seconds) {
        this.perSecond = perSecond;
        this.mostKept = perSecond * seconds;
    }

    /** Whether that many units are left in this second; if so they are used. */
    boolean use(double units, long now) {
        turnTo(now);
        if (used + units > perSecond + kept) {
            refuse(now);
            return false;
        }
        used += units;
        return true;
    }

    /** The units used in the second of the last use. */
    double usedInThisSecond() {
        return used;
    }

    /** In how many seconds in a row something was refused, up to now. */
    int refusedInARow() {
        return refusedInARow;
    }

    private void turnTo(long now) {
        if (now == second) {
            return;
        }
        double left = perSecond + kept - used;
        kept = Math.clamp(left + (now - second - 1) * perSecond, 0, mostKept);
        used = 0;
        second = now;
    }

    private void refuse(long now) {
        if (lastRefused != now) {
            refusedInARow = lastRefused == now - 1 ? refusedInARow + 1 : 1;
            lastRefused = now;
        }
    }
}
