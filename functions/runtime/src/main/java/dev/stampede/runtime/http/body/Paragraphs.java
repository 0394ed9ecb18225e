package dev.stampede.runtime.http.body;

import io.micronaut.context.annotation.AliasFor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that people read over as many lines as it wants: empty, or up to {@link #max} characters as those of
 * {@link OneLine}, line breaks and tabs besides.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Schema(pattern = Paragraphs.PATTERN)
public @interface Paragraphs {

    /** The characters that it may have, for a client to see. */
    String PATTERN = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069]*";

    /** The most characters. */
    @AliasFor(annotation = Schema.class, member = "maxLength")
    int max();
}
