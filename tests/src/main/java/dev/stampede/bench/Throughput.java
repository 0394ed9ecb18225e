package dev.stampede.bench;

import dev.stampede.localstack.lambda.LambdaService;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Orders through the front against bare transactions, in slices that take turns so that whatever else runs hits both.
 */
final class Throughput {

    private final Load front;
    private final Load bare;
    private final LambdaService functions;
    private final Dose dose;
    private final AtomicLong numbers = new AtomicLong();

    /**
     * What was measured.
     *
     * @param frontClients the number of clients that suited the front best
     * @param bareClients the number of clients that suited bare transactions best
     * @param frontPerSecond orders a second through the front
     * @param barePerSecond bare transactions a second
     * @param ratio of the two, slice by slice
     * @param frontCpuMillis processor time of one order, by part of the stack
     * @param bareCpuMillis processor time of one bare transaction, by part of the stack
     * @param frontBusyCores how many processors were busy while orders came through the front, of those there are
     */
    record Result(
            int frontClients,
            int bareClients,
            Median frontPerSecond,
            Median barePerSecond,
            Median ratio,
            Map<String, Double> frontCpuMillis,
            Map<String, Double> bareCpuMillis,
            double frontBusyCores) {}

    Throughput(Load front, Load bare, LambdaService functions, Dose dose) {
        this.front = front;
        this.bare = bare;
        this.functions = functions;
        this.dose = dose;
    }

    Result measure() {
        int frontClients = best(front);
        int bareClients = best(bare);
        var frontRates = new ArrayList<Double>();
        var bareRates = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        var frontTotal = Measured.NOTHING;
        var bareTotal = Measured.NOTHING;
        for (int pair = 0; pair < dose.pairs(); pair++) {
            var ordered = slice(front, frontClients);
            var written = slice(bare, bareClients);
            frontRates.add(ordered.perSecond());
            bareRates.add(written.perSecond());
            ratios.add(ordered.perSecond() / written.perSecond());
            frontTotal = frontTotal.plus(ordered);
            bareTotal = bareTotal.plus(written);
        }
        return new Result(
                frontClients,
                bareClients,
                Median.of(frontRates),
                Median.of(bareRates),
                Median.of(ratios),
                frontTotal.cpu().millisEach(frontTotal.done()),
                bareTotal.cpu().millisEach(bareTotal.done()),
                frontTotal.busyCores());
    }

    /** A slice and what it cost. */
    private record Measured(long done, double seconds, CpuUse cpu) {

        private static final Measured NOTHING = new Measured(0, 0, new CpuUse(Map.of()));

        private double perSecond() {
            return done / seconds;
        }

        private Measured plus(Measured other) {
            return new Measured(done + other.done, seconds + other.seconds, cpu.plus(other.cpu));
        }

        private double busyCores() {
            return cpu.nanos().values().stream().mapToLong(Long::longValue).sum() / 1e9 / seconds;
        }
    }

    /** Each slice has only its own orders behind it: more of one kind would otherwise slow down the other. */
    private Measured slice(Load load, int clients) {
        Quiet.await(functions, dose.catchUp());
        var before = CpuUse.now(functions);
        var slice = Slice.of(load, clients, dose.slice(), numbers);
        return new Measured(slice.done(), slice.seconds(), CpuUse.now(functions).since(before, slice.clientCpuNanos()));
    }

    /** Warms up, then tries each number of clients for a moment. */
    private int best(Load load) {
        Slice.of(load, dose.concurrencies().getFirst(), dose.warmUp(), numbers);
        int best = dose.concurrencies().getFirst();
        double most = 0;
        if (dose.concurrencies().size() == 1) {
            return best;
        }
        for (int clients : dose.concurrencies()) {
            double rate =
                    Slice.of(load, clients, dose.slice().dividedBy(2), numbers).perSecond();
            if (rate > most) {
                most = rate;
                best = clients;
            }
        }
        return best;
    }
}
