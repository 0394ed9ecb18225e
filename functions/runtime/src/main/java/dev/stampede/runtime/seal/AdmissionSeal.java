package dev.stampede.runtime.seal;

import java.util.Optional;

/** Seals admissions, so that they can travel through the shopper's hands and be believed without a call. */
public interface AdmissionSeal {

    /** The admission as a sealed, printable string. */
    String seal(Admission admission);

    /**
     * The admission that was sealed, whether or not it has expired since; empty when the seal isn't ours or the string
     * isn't one.
     */
    Optional<Admission> open(String sealed);
}
