package dev.stampede.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Marks tests of the whole marketplace; they are given it as a parameter of type {@link Market}. */
@Target(ElementType.TYPE)
@Tag(Acceptance.TAG)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(MarketExtension.class)
public @interface Acceptance {

    /** By which a run takes these tests alone. */
    String TAG = "acceptance";
}
