package dev.stampede.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostConfirmationEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The events are read as Lambda's runtime reads them. */
class NewAccountsTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00.250123Z");

    private final List<String> kept = new ArrayList<>();
    private final NewAccounts newAccounts = new NewAccounts(
            (pool, username, attribute, value) -> kept.add("%s %s %s %s".formatted(pool, username, attribute, value)),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void notes_when_an_account_was_confirmed() {
        var event = event("PostConfirmation_ConfirmSignUp", "{\"sub\": \"ana\", \"email_verified\": \"true\"}");

        assertThat(newAccounts.answered(event)).isSameAs(event);

        assertThat(kept).containsExactly("eu-central-1_abc ana custom:created_at 2026-11-01T08:00:00.250Z");
    }

    @Test
    void leaves_a_note_that_there_is() {
        newAccounts.answered(
                event("PostConfirmation_ConfirmSignUp", "{\"custom:created_at\": \"2025-01-01T00:00:00Z\"}"));

        assertThat(kept).isEmpty();
    }

    @Test
    void makes_no_account_younger_or_older_when_its_password_is_set_anew() {
        newAccounts.answered(event("PostConfirmation_ConfirmForgotPassword", "{\"sub\": \"ana\"}"));

        assertThat(kept).isEmpty();
    }

    private static CognitoUserPoolPostConfirmationEvent event(String source, String attributes) {
        var json = """
                {"version": "1", "triggerSource": "%s", "region": "eu-central-1",
                 "userPoolId": "eu-central-1_abc", "userName": "ana",
                 "callerContext": {"awsSdkVersion": "1", "clientId": "client"},
                 "request": {"userAttributes": %s}, "response": {}}
                """.formatted(source, attributes);
        return LambdaEventSerializers.serializerFor(
                        CognitoUserPoolPostConfirmationEvent.class, NewAccountsTest.class.getClassLoader())
                .fromJson(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
