package dev.stampede.runtime.http.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A postal code or the beginning of one, as somebody writes it. Case, spaces and hyphens tell none apart; whether it
 * may be empty depends on the country.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Schema(pattern = PostalCode.PATTERN)
public @interface PostalCode {

    /** All the world's codes are written so (Universal Postal Union, addressing systems by country). */
    String PATTERN = "[A-Za-z0-9 -]{0,16}";
}
