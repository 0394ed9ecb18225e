package dev.stampede.runtime.flags.appconfig;

import dev.stampede.runtime.flags.FeatureFlag;
import dev.stampede.runtime.flags.FeatureFlag.Setting;
import dev.stampede.runtime.flags.FlagSource;
import dev.stampede.runtime.flags.FlagsUnreadable;
import dev.stampede.runtime.flags.json.FlagsJson;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * Flags from the AppConfig Lambda extension, a process beside the function's own that keeps what AppConfig has
 * deployed.
 */
public final class ExtensionFlags implements FlagSource {

    /** It answers from memory, but for its first answer, which it fetches first. */
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static final int OK = 200;

    private final URI configuration;
    private final FlagsJson json;

    /**
     * Reads there.
     *
     * @param configuration the address of the profile in one environment of one application
     */
    public ExtensionFlags(URI configuration, FlagsJson json) {
        this.configuration = configuration;
        this.json = json;
    }

    @Override
    public Map<FeatureFlag, Setting> read() {
        try {
            return json.decode(document());
        } catch (IOException e) {
            throw new FlagsUnreadable("AppConfig's extension doesn't answer at %s: %s".formatted(configuration, e), e);
        }
    }

    private String document() throws IOException {
        var connection = open();
        try {
            int status = connection.getResponseCode();
            if (status != OK) {
                throw new FlagsUnreadable("AppConfig's extension answered %d at %s".formatted(status, configuration));
            }
            try (var body = connection.getInputStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            connection.disconnect();
        }
    }

    private HttpURLConnection open() throws IOException {
        if (!(configuration.toURL().openConnection(Proxy.NO_PROXY) instanceof HttpURLConnection connection)) {
            throw new IOException("it isn't spoken to over HTTP");
        }
        connection.setConnectTimeout((int) TIMEOUT.toMillis());
        connection.setReadTimeout((int) TIMEOUT.toMillis());
        return connection;
    }
}
