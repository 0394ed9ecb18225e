package dev.stampede.runtime.http;

import java.util.function.Function;

/** Reads ids from requests. */
public final class Identifiers {

    private Identifiers() {}

    /**
     * The id that a field of the request holds.
     *
     * @param field where it stands
     * @param form reads it, throwing {@link IllegalArgumentException} with a message that says what an id looks like
     * @throws ProblemException 400 when it is none
     */
    public static <T> T parse(String field, String value, Function<String, T> form) {
        try {
            return form.apply(value);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field, String.valueOf(e.getMessage()));
        }
    }
}
