package dev.stampede.bench;

import dev.stampede.localstack.lambda.LambdaService;
import dev.stampede.longrun.LongRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

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
            double frontBusyCores)
            implements Section {

        @Override
        public String key() {
            return "throughput";
        }
    }

    Throughput(Load front, Load bare, LambdaService functions, Dose dose) {
        this.front = front;
        this.bare = bare;
        this.functions = functions;
        this.dose = dose;
    }

    /**
     * Measures; a pair of slices of which one fails is left out.
     *
     * @throws IllegalArgumentException when no pair could be measured
     */
    Result measure(LongRun run) {
        int frontClients = best(front);
        int bareClients = best(bare);
        var pairs = new ArrayList<Pair>();
        for (int pair = 1; pair <= dose.pairs(); pair++) {
            run.attempt(
                    "slice %d of orders and bare transactions".formatted(pair),
                    () -> pairs.add(new Pair(slice(front, frontClients), slice(bare, bareClients))));
        }
        var frontTotal = pairs.stream().map(Pair::ordered).reduce(Measured.NOTHING, Measured::plus);
        var bareTotal = pairs.stream().map(Pair::written).reduce(Measured.NOTHING, Measured::plus);
        return new Result(
                frontClients,
                bareClients,
                median(pairs, pair -> pair.ordered().perSecond()),
                median(pairs, pair -> pair.written().perSecond()),
                median(pairs, Pair::ratio),
                frontTotal.cpu().millisEach(frontTotal.done()),
                bareTotal.cpu().millisEach(bareTotal.done()),
                frontTotal.busyCores());
    }

    private static Median median(List<Pair> pairs, ToDoubleFunction<Pair> figure) {
        return Median.of(pairs.stream().mapToDouble(figure).boxed().toList());
    }

    /** A slice of each, one after the other. */
    private record Pair(Measured ordered, Measured written) {

        private double ratio() {
            return ordered.perSecond() / written.perSecond();
        }
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
