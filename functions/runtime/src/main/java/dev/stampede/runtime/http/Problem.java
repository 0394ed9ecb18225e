package dev.stampede.runtime.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Problem details as RFC 9457 defines them.
 *
 * @param type the problem type's URN
 * @param title the problem type's title
 * @param status the HTTP status
 * @param detail what is wrong this time, and what would be right
 * @param errors the rejected fields, where there are any
 * @param more members of this problem type alone, such as the price that is right
 */
@Serdeable
public record Problem(
        String type,
        String title,
        int status,
        String detail,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<FieldError> errors,

        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> more) {

    /** The media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The detail of a problem whose rejected fields say it all. */
    static final String SEE_ERRORS = "See errors for the fields to correct";

    /**
     * A field that was rejected.
     *
     * @param field its path in the body, or the name of a header or parameter
     * @param message what would be right
     */
    @Serdeable
    public record FieldError(String field, String message) {}

    /** A problem of that type without rejected fields. */
    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    /** A problem of that type with rejected fields. */
    public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
        return new Problem(type.urn(), type.title(), type.status(), detail, errors, Map.of());
    }

    /** The same problem with one more member. */
    public Problem with(String member, Object value) {
        var members = new HashMap<>(more);
        members.put(member, value);
        return new Problem(type, title, status, detail, errors, Map.copyOf(members));
    }
}
