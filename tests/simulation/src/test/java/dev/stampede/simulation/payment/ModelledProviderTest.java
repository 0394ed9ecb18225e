package dev.stampede.simulation.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stampede.fulfilment.payment.Charge.Approved;
import dev.stampede.fulfilment.payment.Charge.Declined;
import dev.stampede.fulfilment.payment.GiveBack;
import dev.stampede.fulfilment.payment.PaymentAnswerUnknown;
import dev.stampede.fulfilment.payment.PaymentProvider;
import dev.stampede.fulfilment.payment.PaymentUnavailable;
import dev.stampede.invariants.Charge.Effect;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.PaymentToken;
import dev.stampede.simulation.Fate;
import dev.stampede.simulation.Fate.Ending;
import dev.stampede.simulation.Latency;
import dev.stampede.simulation.Simulation;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class ModelledProviderTest {

    private static final OrderId ORDER = OrderId.placedBy(new ShopperId("shopper"), "key");
    private static final Money PRICE = new Money(500, Currency.getInstance("BRL"));
    private static final PaymentToken TOKEN = new PaymentToken("tok_1");

    private final Simulation simulation = new Simulation(1);
    private final ModelledProvider provider = new ModelledProvider(simulation, Latency.NONE, 0);

    private PaymentProvider seenAs(Ending ending) {
        simulation.fates(call -> Fate.of(ending));
        return provider.seenBy(simulation.environment("fulfilment"));
    }

    @Test
    void charges_an_order_once_however_often_it_is_asked() {
        var seen = seenAs(Ending.ANSWERED);
        assertThat(seen.charge(ORDER, PRICE, TOKEN)).isInstanceOf(Approved.class);
        assertThat(seen.charge(ORDER, PRICE, TOKEN)).isEqualTo(seen.charge(ORDER, PRICE, TOKEN));
        assertThat(provider.books()).singleElement().satisfies(line -> {
            assertThat(line.times()).isEqualTo(1);
            assertThat(line.effect()).isEqualTo(Effect.TAKEN);
        });
    }

    @Test
    void charges_nothing_when_there_is_no_connection_and_everything_when_its_answer_is_lost() {
        assertThatExceptionOfType(PaymentUnavailable.class)
                .isThrownBy(() -> seenAs(Ending.LOST_BEFORE).charge(ORDER, PRICE, TOKEN));
        assertThat(provider.books()).isEmpty();
        assertThatExceptionOfType(PaymentUnavailable.class)
                .isThrownBy(() -> seenAs(Ending.LOST_AFTER).charge(ORDER, PRICE, TOKEN));
        assertThat(provider.books()).singleElement().matches(line -> line.effect() == Effect.TAKEN);
    }

    @Test
    void gives_an_answer_that_makes_no_sense_after_it_charged() {
        assertThatExceptionOfType(PaymentAnswerUnknown.class)
                .isThrownBy(() -> seenAs(Ending.FAILED_AFTER).charge(ORDER, PRICE, TOKEN));
        assertThat(provider.books()).singleElement().matches(line -> line.effect() == Effect.TAKEN);
    }

    @Test
    void charges_nothing_after_it_gave_back() {
        var seen = seenAs(Ending.ANSWERED);
        assertThat(seen.giveBack(ORDER)).isInstanceOf(GiveBack.NothingCharged.class);
        assertThat(seen.charge(ORDER, PRICE, TOKEN)).isInstanceOf(Declined.class);
        assertThat(provider.books()).singleElement().matches(line -> line.effect() == Effect.NONE);
    }

    @Test
    void declines_as_many_orders_as_it_should() {
        var strict = new ModelledProvider(simulation, Latency.NONE, 1);
        var seen = strict.seenBy(simulation.outside());
        assertThat(seen.charge(ORDER, PRICE, TOKEN)).isInstanceOf(Declined.class);
        assertThat(seen.giveBack(ORDER)).isInstanceOf(GiveBack.NothingCharged.class);
    }
}
