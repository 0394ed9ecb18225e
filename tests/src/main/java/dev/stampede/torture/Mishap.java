package dev.stampede.torture;

import dev.stampede.target.DatabaseWatch.Faults;
import dev.stampede.target.PaymentControl.Illness;

/** Something that goes wrong. */
sealed interface Mishap {

    /** A function's process ends in the middle of whatever it does. */
    record FunctionDies(String function) implements Mishap {}

    /** Everything on the machine ends at once, and is started again. */
    record StackDies() implements Mishap {}

    /** The database refuses and loses that much, until the next such mishap. */
    record DatabaseIll(Faults faults) implements Mishap {}

    /** The payment provider is like that, until the next such mishap. */
    record PaymentsIll(Illness illness) implements Mishap {}

    /** The payment provider ends for some seconds. */
    record PaymentsDie() implements Mishap {}

    /** Each message and record is delivered that often, until the next such mishap. */
    record Deliveries(int times) implements Mishap {}

    /** The queue forgets everything. */
    record QueueForgets() implements Mishap {}
}
