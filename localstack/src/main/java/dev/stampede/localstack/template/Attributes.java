package dev.stampede.localstack.template;

import static dev.stampede.localstack.template.LocalAccount.arn;

/** What {@code Ref} and {@code Fn::GetAtt} give on this machine for each resource type. */
final class Attributes {

    private static final String ONLY_VERSION = "1";

    private final Evaluator evaluator;
    private final PhysicalNames names;
    private final LocalEndpoints endpoints;

    Attributes(Evaluator evaluator, PhysicalNames names, LocalEndpoints endpoints) {
        this.evaluator = evaluator;
        this.names = names;
        this.endpoints = endpoints;
    }

    String ref(TemplateResource resource) {
        var name = names.nameOf(resource);
        return switch (resource.type()) {
            case ResourceTypes.QUEUE -> endpoints.queueUrl(name);
            case ResourceTypes.SECRET -> secretArn(name);
            case ResourceTypes.USER_POOL_CLIENT -> endpoints.tokens().audience();
            case ResourceTypes.VERSION -> functionArn(resource) + ":" + ONLY_VERSION;
            case ResourceTypes.ALIAS -> functionArn(resource) + ":" + property(resource, "Name");
            default -> name;
        };
    }

    String attribute(TemplateResource resource, String attribute, String place) {
        var name = names.nameOf(resource);
        return switch (resource.type() + "." + attribute) {
            case ResourceTypes.TABLE + ".Arn", ResourceTypes.GLOBAL_TABLE + ".Arn" -> tableArn(name);
            case ResourceTypes.TABLE + ".StreamArn", ResourceTypes.GLOBAL_TABLE + ".StreamArn" ->
                TableStreamArn.of(tableArn(name));
            case ResourceTypes.QUEUE + ".Arn" -> arn("sqs", name);
            case ResourceTypes.QUEUE + ".QueueName" -> name;
            case ResourceTypes.QUEUE + ".QueueUrl" -> endpoints.queueUrl(name);
            case ResourceTypes.FUNCTION + ".Arn" -> arn("lambda", "function:" + name);
            case ResourceTypes.VERSION + ".Version" -> ONLY_VERSION;
            case ResourceTypes.VERSION + ".FunctionArn", ResourceTypes.ALIAS + ".AliasArn" -> ref(resource);
            case ResourceTypes.SECRET + ".Id" -> secretArn(name);
            case ResourceTypes.USER_POOL + ".Arn" -> arn("cognito-idp", "userpool/" + name);
            case ResourceTypes.USER_POOL + ".ProviderURL" -> endpoints.tokens().issuer();
            case ResourceTypes.PARAMETER + ".Type" -> property(resource, "Type");
            case ResourceTypes.PARAMETER + ".Value" -> property(resource, "Value");
            case ResourceTypes.HTTP_API + ".ApiId" -> name;
            case ResourceTypes.HTTP_API + ".ApiEndpoint" -> endpoints.http().toString();
            case ResourceTypes.RULE + ".Arn" -> arn("events", "rule/" + name);
            case ResourceTypes.SCHEDULE + ".Arn" -> arn("scheduler", "schedule/default/" + name);
            case ResourceTypes.SCHEDULE_GROUP + ".Arn" -> arn("scheduler", "schedule-group/" + name);
            default -> ofUnplayed(resource, attribute, name, place);
        };
    }

    private static String ofUnplayed(TemplateResource resource, String attribute, String name, String place) {
        if (ResourceTypes.isWithoutLocalMeaning(resource.type()) && attribute.endsWith("Arn")) {
            return arn("unplayed", name);
        }
        throw new TemplateException(place + " asks for the attribute " + attribute + " of " + resource.logicalId()
                + " (" + resource.type() + "), which the local stack doesn't know");
    }

    private static String tableArn(String name) {
        return arn("dynamodb", "table/" + name);
    }

    private static String secretArn(String name) {
        return arn("secretsmanager", "secret:" + name);
    }

    private String functionArn(TemplateResource versionOrAlias) {
        var function = property(versionOrAlias, "FunctionName");
        return function.startsWith("arn:") ? function : arn("lambda", "function:" + function);
    }

    private String property(TemplateResource resource, String property) {
        return evaluator.text(resource.properties().path(property), resource.logicalId() + "." + property);
    }
}
