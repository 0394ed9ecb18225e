package dev.stampede.simulation.crash;

import dev.stampede.simulation.Environment;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Something that writes, and that whoever wants it asks for again until it is answered: by the same request with the
 * same key, by the same message, by the next run of a schedule.
 *
 * @param name what it is, in the words of a test's name
 * @param given what there is before; nothing goes wrong there
 * @param act does it in one environment, and answers what whoever asked is told
 * @param unheard the call of which the first environment doesn't get its first answer, whatever else happens to it;
 *     empty where it hears all
 */
record Operation(String name, Consumer<Market> given, Act act, String unheard) {

    /** Does it in one environment. */
    @FunctionalInterface
    interface Act {

        /** Answers what whoever asked is told; the answer to a retry is the same. */
        String in(Market market, Environment environment);
    }

    /** An operation of functions of that kind. */
    static <F> Operation of(
            String name,
            Consumer<Market> given,
            BiFunction<Market, Environment, F> functions,
            Function<F, String> act) {
        return new Operation(name, given, (market, environment) -> act.apply(functions.apply(market, environment)), "");
    }

    /** The same where the first answer to that call is lost. */
    Operation withoutAnswerTo(String call) {
        return new Operation(name, given, act, call);
    }

    /** An operation that tells nobody anything. */
    static <F> Operation silent(
            String name, Consumer<Market> given, BiFunction<Market, Environment, F> functions, Consumer<F> act) {
        return of(name, given, functions, function -> {
            act.accept(function);
            return "done";
        });
    }

    @Override
    public String toString() {
        return name;
    }
}
