package dev.stampede.runtime.http;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A string that is an ISO 4217 currency code which {@link java.util.Currency} knows. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface CurrencyCode {

    /** What would be right. */
    String message() default "must be an ISO 4217 currency code such as BRL";

    /** As Jakarta Validation asks of every constraint. */
    Class<?>[] groups() default {};

    /** As Jakarta Validation asks of every constraint. */
    Class<? extends Payload>[] payload() default {};
}
