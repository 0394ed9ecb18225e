package dev.stampede.olist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.invariants.Violation;
import dev.stampede.olist.ReplayReport.Invariants;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayReportTest {

    private static final Figures FIGURES = new Figures(2, 4, 2, 2, 2, 1, 1, 13_300, 1_400);
    private static final Invariants HOLD = new Invariants.Checked(List.of());

    @Test
    void is_ok_when_everything_is_as_expected() {
        assertThat(report(FIGURES, List.of(), HOLD).ok()).isTrue();
        assertThat(report(FIGURES, List.of(), new Invariants.Unchecked("out of sight"))
                        .ok())
                .isTrue();
    }

    @Test
    void is_not_ok_when_a_cent_is_missing() {
        var sold = new Figures(2, 4, 2, 2, 2, 1, 1, 13_299, 1_400);

        assertThat(report(sold, List.of(), HOLD).ok()).isFalse();
    }

    @Test
    void is_not_ok_when_an_order_failed_or_an_invariant_is_broken() {
        var violation = new Violation("one order per id", "order x", "once", "2 times");

        assertThat(report(FIGURES, List.of("order x is CANCELLED"), HOLD).ok()).isFalse();
        assertThat(report(FIGURES, List.of(), new Invariants.Checked(List.of(violation)))
                        .ok())
                .isFalse();
    }

    @Test
    void counts_only_orders_of_this_run_for_its_speed() {
        assertThat(report(FIGURES, List.of(), HOLD).ordersPerSecond()).isEqualTo(0.5);
    }

    private static ReplayReport report(Figures sold, List<String> failures, Invariants invariants) {
        return new ReplayReport(FIGURES, sold, failures, invariants, 1, 2.0, List.of(), Map.of());
    }
}
