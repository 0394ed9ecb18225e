package dev.stampede.flashsale.sale;

import dev.stampede.model.id.SaleId;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps of looking after one sale. One that fails is counted and passed over: a reservation that can't be ended is
 * no reason to leave the rest of the sale's stock where it is.
 */
final class TendingSteps {

    private static final Logger LOG = LoggerFactory.getLogger(TendingSteps.class);

    private final SaleId sale;
    private int failed;

    TendingSteps(SaleId sale) {
        this.sale = sale;
    }

    /** What the step answers, or this when it fails. */
    <R> R tried(String what, R otherwise, Supplier<R> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            LOG.error("Sale {}: {} failed and will be tried again", sale, what, e);
            failed++;
            return otherwise;
        }
    }

    void tried(String what, Runnable step) {
        tried(what, true, () -> {
            step.run();
            return true;
        });
    }

    /** How many of them failed. */
    int failed() {
        return failed;
    }
}
