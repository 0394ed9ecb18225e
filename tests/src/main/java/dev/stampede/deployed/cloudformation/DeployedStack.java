package dev.stampede.deployed.cloudformation;

import dev.stampede.deployed.aws.CloudAccess;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;

/**
 * What a deployed stack says of itself.
 *
 * @param name the stack's
 * @param outputs its outputs
 * @param resources the physical ids of its resources by type, and by logical id
 */
public record DeployedStack(String name, Map<String, String> outputs, Map<String, Map<String, String>> resources) {

    private static final Set<String> COMPLETE =
            Set.of("CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE");

    /**
     * Asks CloudFormation.
     *
     * @param stage such as {@code dev}
     * @param part such as {@code data}
     * @throws IllegalStateException when there is no such stack, or CloudFormation doesn't answer
     */
    public static DeployedStack find(CloudAccess cloud, String stage, String part) {
        var name = "stampede-%s-%s".formatted(stage, part);
        try (var client = cloud.client(CloudFormationClient.builder())) {
            return new DeployedStack(name, outputs(client, name), resources(client, name));
        } catch (SdkException e) {
            throw new IllegalStateException("The stack %s can't be read: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** Whether there is a stack of that name which is all there. */
    public static boolean isComplete(CloudAccess cloud, String name) {
        try (var client = cloud.client(CloudFormationClient.builder())) {
            return client.describeStacks(describe -> describe.stackName(name)).stacks().stream()
                    .anyMatch(stack -> COMPLETE.contains(stack.stackStatusAsString()));
        } catch (CloudFormationException none) {
            return false;
        }
    }

    /**
     * One of its outputs.
     *
     * @throws IllegalStateException when it has none of that name
     */
    public String output(String key) {
        var value = outputs.get(key);
        if (value == null) {
            throw new IllegalStateException(
                    "The stack %s has no output %s, but %s".formatted(name, key, outputs.keySet()));
        }
        return value;
    }

    /** Its functions' names, by logical id. */
    public Map<String, String> functions() {
        return resources.getOrDefault("AWS::Lambda::Function", Map.of());
    }

    /**
     * The URL of one of its queues.
     *
     * @throws IllegalStateException when it has none of that logical id
     */
    public String queue(String logicalId) {
        return physical("AWS::SQS::Queue", logicalId);
    }

    /**
     * The id of one of its HTTP APIs.
     *
     * @throws IllegalStateException when it has none of that logical id
     */
    public String httpApi(String logicalId) {
        return physical("AWS::ApiGatewayV2::Api", logicalId);
    }

    private String physical(String type, String logicalId) {
        var id = resources.getOrDefault(type, Map.of()).get(logicalId);
        if (id == null) {
            throw new IllegalStateException("The stack %s has no %s %s".formatted(name, type, logicalId));
        }
        return id;
    }

    private static Map<String, String> outputs(CloudFormationClient client, String name) {
        var outputs = new TreeMap<String, String>();
        client.describeStacks(describe -> describe.stackName(name)).stacks().stream()
                .flatMap(stack -> stack.outputs().stream())
                .forEach(output -> outputs.put(output.outputKey(), output.outputValue()));
        return Collections.unmodifiableMap(outputs);
    }

    /** Physical ids by type and logical id, page by page: of a stack's resources each shows a hundred at most. */
    private static Map<String, Map<String, String>> resources(CloudFormationClient client, String name) {
        var byType = new TreeMap<String, Map<String, String>>();
        client.listStackResourcesPaginator(list -> list.stackName(name)).stackResourceSummaries().stream()
                .filter(resource -> resource.physicalResourceId() != null)
                .forEach(resource -> byType.computeIfAbsent(resource.resourceType(), type -> new TreeMap<>())
                        .put(resource.logicalResourceId(), resource.physicalResourceId()));
        return byType;
    }
}
