package dev.stampede.runtime.flags.appconfig;

import dev.stampede.runtime.flags.FlagSource;
import dev.stampede.runtime.flags.json.FlagsJson;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.regex.Pattern;

/** Makes the source of flags for an environment whose {@code FEATURE_FLAGS} begins with {@code appconfig:}. */
@Factory
@Requires(property = "feature.flags", pattern = "appconfig:.*")
final class AppConfigFactory {

    /** Names or ids; a name of other characters would have to be encoded. */
    private static final Pattern PLACE =
            Pattern.compile("appconfig:([A-Za-z0-9_.-]+)/([A-Za-z0-9_.-]+)/([A-Za-z0-9_.-]+)");

    /**
     * The extension's endpoint (AppConfig user guide, "Using AWS AppConfig Agent with AWS Lambda").
     *
     * @param port 2772 unless {@code AWS_APPCONFIG_EXTENSION_HTTP_PORT} says otherwise to the extension and to us
     */
    @Bean
    @Singleton
    FlagSource extensionFlags(
            FlagsJson json,
            @Value("${feature.flags}") String place,
            @Value("${aws.appconfig.extension.http.port:2772}") int port) {
        var names = PLACE.matcher(place);
        if (!names.matches()) {
            throw new IllegalArgumentException(
                    "FEATURE_FLAGS=%s: wants appconfig:APPLICATION/ENVIRONMENT/PROFILE".formatted(place));
        }
        return new ExtensionFlags(
                URI.create("http://localhost:%d/applications/%s/environments/%s/configurations/%s"
                        .formatted(port, names.group(1), names.group(2), names.group(3))),
                json);
    }
}
