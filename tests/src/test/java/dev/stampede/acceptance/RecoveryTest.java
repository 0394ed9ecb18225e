package dev.stampede.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.client.Interrupted;
import dev.stampede.target.PaymentControl.Illness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Acceptance
class RecoveryTest {

    private record Pending(Buyer buyer, String order) {

        static Pending of(Stall stall, int units) {
            var buyer = Buyer.in(stall.market());
            return new Pending(
                    buyer, buyer.order(Buyer.GOOD_CARD, stall.units(units)).orderId());
        }

        void becomes(String state) {
            var market = buyer.market();
            Sweeping.until(market, () -> market.order(buyer.account(), order).state(), state);
        }
    }

    @Test
    void pays_all_orders_once_the_payment_provider_is_back(Market market) {
        var stall = Stall.with(market, 20);

        var orders = market.payments()
                .during(
                        Illness.FAILING,
                        () -> IntStream.range(0, 6)
                                .mapToObj(i -> Pending.of(stall, 1))
                                .toList());

        orders.forEach(order -> order.becomes("PAID"));
    }

    @Test
    void charges_once_when_the_payment_provider_loses_answers(Market market) {
        var stall = Stall.with(market, 20);

        var paid = market.payments()
                .during(
                        Illness.FLAKY,
                        () -> IntStream.range(0, 5)
                                .mapToObj(i -> Pending.of(stall, 1))
                                .peek(order -> order.becomes("PAID"))
                                .toList());

        assertThat(paid).hasSize(5);
    }

    @Test
    void puts_units_back_on_sale_that_were_not_paid_in_time(Market market) {
        var stall = Stall.with(market, 3);

        var order = market.payments().during(Illness.FAILING, () -> {
            var pending = Pending.of(stall, 3);
            assertThat(market.available(stall.offerId())).isZero();
            Sweeping.until(market, () -> String.valueOf(market.available(stall.offerId())), "3");
            return pending;
        });

        order.becomes("CANCELLED");
    }

    @Test
    void finds_orders_whose_messages_were_lost(Market market) {
        var stall = Stall.with(market, 5);

        var order = market.payments().during(Illness.FAILING, () -> {
            var pending = Pending.of(stall, 1);
            loseMessages(market);
            return pending;
        });

        order.becomes("PAID");
    }

    /** Empties the queue as if it had never been. */
    private static void loseMessages(Market market) {
        var backstage = market.backstage();
        var form = "Action=PurgeQueue&Version=2012-11-05&QueueUrl=" + backstage.fulfilmentQueue();
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(backstage.sqs())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }
}
