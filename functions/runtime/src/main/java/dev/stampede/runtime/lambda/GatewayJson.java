package dev.stampede.runtime.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.config.DeserializationConfiguration;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The gateway's events and answers as JSON, by code that the compiler wrote. Lambda's runtime would do it by
 * reflection, out of reach of what primes a snapshot.
 */
final class GatewayJson {

    private final ObjectMapper json;

    GatewayJson(ObjectMapper requests) {
        this.json = tolerant(requests);
    }

    /** Clients are held to the API; API Gateway may send a field that we have never heard of. */
    @SuppressWarnings("NullAway") // the library's way to say "as it is" is null
    private static ObjectMapper tolerant(ObjectMapper strict) {
        return strict.cloneWithConfiguration(null, null, new Tolerant());
    }

    APIGatewayV2HTTPEvent read(byte[] event) throws IOException {
        @Nullable APIGatewayV2HTTPEvent read = json.readValue(event, APIGatewayV2HTTPEvent.class);
        if (read == null) {
            throw new IllegalArgumentException("The gateway sent no event");
        }
        return read;
    }

    void write(OutputStream answer, APIGatewayV2HTTPResponse response) throws IOException {
        json.writeValue(answer, response);
    }

    /** The event as a stream, to prime with the way that a real one takes. */
    InputStream stream(APIGatewayV2HTTPEvent event) {
        var bytes = new ByteArrayOutputStream();
        try {
            json.writeValue(bytes, event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static final class Tolerant implements DeserializationConfiguration {

        private static final int USUAL_ARRAY_SIZE_THRESHOLD = 100;

        @Override
        public boolean isIgnoreUnknown() {
            return true;
        }

        @Override
        public int getArraySizeThreshold() {
            return USUAL_ARRAY_SIZE_THRESHOLD;
        }

        @Override
        public boolean isStrictNullable() {
            return false;
        }
    }
}
