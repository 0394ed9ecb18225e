package dev.stampede.localstack.dynamodb.edge;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often calls go wrong, each rate from 0 to 1 and all together at most 1.
 *
 * @param conflicts of the writes
 * @param throttles of all calls
 * @param lostRequests of all calls
 * @param lostAnswers of all calls
 */
record Faults(double conflicts, double throttles, double lostRequests, double lostAnswers) {

    static final Faults NONE = new Faults(0, 0, 0, 0);

    /** @throws IllegalArgumentException when the rates make no sense */
    Faults {
        if (conflicts < 0 || throttles < 0 || lostRequests < 0 || lostAnswers < 0) {
            throw new IllegalArgumentException("a rate is from 0 to 1");
        }
        if (conflicts + throttles + lostRequests + lostAnswers > 1) {
            throw new IllegalArgumentException("the rates add up to more than 1");
        }
    }

    /**
     * What happens to a call.
     *
     * @param dice from 0 to 1, below 1
     */
    Optional<Fault> of(Operation operation, double dice) {
        double below = 0;
        for (var rate : rates().entrySet()) {
            below += rate.getValue();
            if (dice < below) {
                return operation.canSuffer(rate.getKey()) ? Optional.of(rate.getKey()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Map<Fault, Double> rates() {
        var rates = new EnumMap<Fault, Double>(Fault.class);
        rates.put(Fault.CONFLICT, conflicts);
        rates.put(Fault.THROTTLE, throttles);
        rates.put(Fault.LOST_REQUEST, lostRequests);
        rates.put(Fault.LOST_ANSWER, lostAnswers);
        return rates;
    }
}
