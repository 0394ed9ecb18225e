package dev.stampede.runtime.http;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a client names a request by, so that sending it again doesn't do it again.
 *
 * @param value 1 to 255 visible ASCII characters
 */
@Schema(type = "string", minLength = 1, maxLength = 255, pattern = "[!-~]{1,255}")
public record IdempotencyKey(String value) {

    /** The header that carries it. */
    public static final String HEADER = "Idempotency-Key";

    private static final int MAX_LENGTH = 255;

    /**
     * Accepts only visible ASCII.
     *
     * @throws ProblemException 400 for anything else
     */
    public IdempotencyKey {
        if (value.isEmpty() || value.length() > MAX_LENGTH || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw ProblemException.invalid(
                    HEADER, "1 to %d visible ASCII characters, new for each new request".formatted(MAX_LENGTH));
        }
    }
}
