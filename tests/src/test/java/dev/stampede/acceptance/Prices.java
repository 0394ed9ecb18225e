package dev.stampede.acceptance;

import dev.stampede.model.plan.ListPrices;

/** What a counted operation costs at list prices. */
final class Prices {

    private Prices() {}

    /** What a million of the operation cost, but for the time that functions take. */
    static double ofMillion(Cost cost) {
        return cost.requests() * ListPrices.HTTP_REQUESTS_A_MILLION
                + cost.runs() * ListPrices.FUNCTION_RUNS_A_MILLION
                + cost.readUnits() * ListPrices.READ_UNITS_A_MILLION
                + (cost.tableWrites() + cost.indexWrites() + cost.refusedWrites()) * ListPrices.WRITE_UNITS_A_MILLION
                + cost.messages() * ListPrices.REQUESTS_OF_A_MESSAGE * ListPrices.QUEUE_REQUESTS_A_MILLION;
    }
}
