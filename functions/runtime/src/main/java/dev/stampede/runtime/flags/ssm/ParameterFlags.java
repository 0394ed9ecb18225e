package dev.stampede.runtime.flags.ssm;

import dev.stampede.runtime.flags.FeatureFlag;
import dev.stampede.runtime.flags.FeatureFlag.Setting;
import dev.stampede.runtime.flags.FlagSource;
import dev.stampede.runtime.flags.FlagsUnreadable;
import dev.stampede.runtime.flags.json.FlagsJson;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.lambda.powertools.parameters.ssm.SSMProvider;

/** Flags from one parameter of Parameter Store. */
public final class ParameterFlags implements FlagSource {

    private final SSMProvider parameters;
    private final String name;
    private final FlagsJson json;

    /** Reads the parameter of that name. */
    public ParameterFlags(SSMProvider parameters, String name, FlagsJson json) {
        this.parameters = parameters;
        this.name = name;
        this.json = json;
    }

    /** Past the provider's own memory: whoever asks decides how old an answer may be. */
    @Override
    public Map<FeatureFlag, Setting> read() {
        try {
            return json.decode(parameters.getValue(name));
        } catch (SdkException e) {
            throw new FlagsUnreadable(
                    "Parameter Store doesn't give parameter %s: %s".formatted(name, e.getMessage()), e);
        }
    }
}
