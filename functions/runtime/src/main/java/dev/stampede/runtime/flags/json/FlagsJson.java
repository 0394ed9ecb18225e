package dev.stampede.runtime.flags.json;

import dev.stampede.runtime.flags.FeatureFlag;
import dev.stampede.runtime.flags.FeatureFlag.Setting;
import dev.stampede.runtime.flags.FlagsUnreadable;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Feature flags as AppConfig hands out a profile of type {@code AWS.AppConfig.FeatureFlags}: {@code {"take-orders":
 * {"enabled": false}}}. Flags that this code doesn't know are passed over: older and newer code share a document.
 */
@Singleton
public final class FlagsJson {

    private final JsonMapper json;

    /** Reads with that mapper. */
    public FlagsJson(JsonMapper json) {
        this.json = json;
    }

    /**
     * The flags that the document mentions.
     *
     * @throws FlagsUnreadable when it isn't such a document, or doesn't say of a known flag whether it is enabled
     */
    public Map<FeatureFlag, Setting> decode(String document) {
        var flags = object(document);
        var settings = new EnumMap<FeatureFlag, Setting>(FeatureFlag.class);
        for (var flag : FeatureFlag.values()) {
            var attributes = flags.get(flag.key());
            if (attributes != null) {
                settings.put(flag, setting(flag, attributes));
            }
        }
        return Map.copyOf(settings);
    }

    private JsonNode object(String document) {
        try {
            @Nullable JsonNode tree = json.readValue(document, JsonNode.class);
            if (tree == null || !tree.isObject()) {
                throw new FlagsUnreadable("The document is no JSON object");
            }
            return tree;
        } catch (IOException e) {
            throw new FlagsUnreadable("The document is no JSON: " + e.getMessage(), e);
        }
    }

    private static Setting setting(FeatureFlag flag, JsonNode attributes) {
        var enabled = attributes.isObject() ? attributes.get("enabled") : null;
        if (enabled == null || !enabled.isBoolean()) {
            throw new FlagsUnreadable("The document doesn't say whether %s is enabled".formatted(flag.key()));
        }
        return enabled.getBooleanValue() ? Setting.ON : Setting.OFF;
    }
}
