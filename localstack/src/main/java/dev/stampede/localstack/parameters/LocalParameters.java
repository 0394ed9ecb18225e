package dev.stampede.localstack.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.localstack.data.KeptJson;
import dev.stampede.localstack.parameters.StoredParameters.Parameter;
import dev.stampede.localstack.server.AwsJsonServer;
import dev.stampede.localstack.server.AwsJsonServer.Refused;
import dev.stampede.localstack.template.Resource;
import java.net.URI;
import java.util.List;

/**
 * Answers {@code GetParameter} and {@code PutParameter} over AWS JSON 1.1 on a loopback port, so that {@code aws ssm
 * put-parameter --endpoint-url} turns a feature flag here as it does on AWS.
 */
public final class LocalParameters implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AwsJsonServer server;

    private LocalParameters(StoredParameters parameters, int port) {
        this.server = AwsJsonServer.start(port, (target, request) -> switch (target) {
            case "AmazonSSM.GetParameter" -> get(parameters, request);
            case "AmazonSSM.PutParameter" -> put(parameters, request);
            default -> throw new Refused("ValidationException", "The local stack doesn't know " + target);
        });
    }

    /**
     * Starts with the parameters of the template, and with what was put over them where that is kept.
     *
     * @param definitions the {@code AWS::SSM::Parameter} resources
     * @param kept where values outlive the process
     * @param port the port on 127.0.0.1, or 0 for a free one
     */
    public static LocalParameters start(List<Resource> definitions, KeptJson kept, int port) {
        return new LocalParameters(new StoredParameters(definitions, kept), port);
    }

    /** Where it listens. */
    public URI endpoint() {
        return server.endpoint();
    }

    @Override
    public void close() {
        server.close();
    }

    private static ObjectNode get(StoredParameters parameters, JsonNode request) throws Refused {
        var name = request.path("Name").asText();
        var parameter = parameters
                .find(name)
                .orElseThrow(() -> new Refused("ParameterNotFound", "There is no parameter " + name));
        var answer = JSON.createObjectNode();
        answer.putObject("Parameter")
                .put("Name", parameter.name())
                .put("Type", parameter.type())
                .put("Value", parameter.value())
                .put("Version", parameter.version())
                .put("LastModifiedDate", parameter.changed().getEpochSecond())
                .put("ARN", parameter.arn())
                .put("DataType", "text");
        return answer;
    }

    private static ObjectNode put(StoredParameters parameters, JsonNode request) throws Refused {
        var name = request.path("Name").asText();
        var value = request.path("Value").asText();
        if (name.isEmpty() || value.isEmpty()) {
            throw new Refused("ValidationException", "A parameter has a name and a value");
        }
        var before = parameters.find(name);
        if (before.isPresent() && !request.path("Overwrite").asBoolean()) {
            throw new Refused("ParameterAlreadyExists", "There is a parameter " + name);
        }
        var type = request.path("Type").asText(before.map(Parameter::type).orElse(""));
        if (type.isEmpty()) {
            throw new Refused("ValidationException", "A new parameter has a type");
        }
        return JSON.createObjectNode()
                .put("Version", parameters.put(name, type, value).version())
                .put("Tier", "Standard");
    }
}
