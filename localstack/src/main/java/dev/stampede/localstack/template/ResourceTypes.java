package dev.stampede.localstack.template;

import java.util.Map;
import java.util.Set;

/** Which resource types the local stack plays, and which it leaves out because they mean nothing on one machine. */
public final class ResourceTypes {

    /** A table in one region. */
    public static final String TABLE = "AWS::DynamoDB::Table";

    /** A table with replicas, which the CDK's TableV2 makes; here it has one. */
    public static final String GLOBAL_TABLE = "AWS::DynamoDB::GlobalTable";

    /** A queue, standard or FIFO. */
    public static final String QUEUE = "AWS::SQS::Queue";

    /** A function. */
    public static final String FUNCTION = "AWS::Lambda::Function";

    /** A function's published version. */
    public static final String VERSION = "AWS::Lambda::Version";

    /** A name for a function's version. */
    public static final String ALIAS = "AWS::Lambda::Alias";

    /** A queue or stream that feeds a function. */
    public static final String EVENT_SOURCE_MAPPING = "AWS::Lambda::EventSourceMapping";

    /** A secret. */
    public static final String SECRET = "AWS::SecretsManager::Secret";

    /** A parameter of Parameter Store. */
    public static final String PARAMETER = "AWS::SSM::Parameter";

    /** An EventBridge rule. */
    public static final String RULE = "AWS::Events::Rule";

    /** An EventBridge Scheduler schedule. */
    public static final String SCHEDULE = "AWS::Scheduler::Schedule";

    /** A group of schedules. */
    public static final String SCHEDULE_GROUP = "AWS::Scheduler::ScheduleGroup";

    /** An HTTP API. */
    public static final String HTTP_API = "AWS::ApiGatewayV2::Api";

    /** A route of an HTTP API. */
    public static final String ROUTE = "AWS::ApiGatewayV2::Route";

    /** What a route calls. */
    public static final String INTEGRATION = "AWS::ApiGatewayV2::Integration";

    /** A stage of an HTTP API, which holds its throttles. */
    public static final String STAGE = "AWS::ApiGatewayV2::Stage";

    /** Who may call a route. */
    public static final String AUTHORIZER = "AWS::ApiGatewayV2::Authorizer";

    /** Who people are; here anyone is whoever they say. */
    public static final String USER_POOL = "AWS::Cognito::UserPool";

    /** An application that signs people in. */
    public static final String USER_POOL_CLIENT = "AWS::Cognito::UserPoolClient";

    /** What roles are allowed; of it the local stack checks what functions do to tables. */
    public static final String POLICY = "AWS::IAM::Policy";

    private static final Set<String> PLAYED = Set.of(
            POLICY,
            TABLE,
            GLOBAL_TABLE,
            QUEUE,
            FUNCTION,
            VERSION,
            ALIAS,
            EVENT_SOURCE_MAPPING,
            SECRET,
            PARAMETER,
            RULE,
            SCHEDULE,
            SCHEDULE_GROUP,
            HTTP_API,
            ROUTE,
            INTEGRATION,
            STAGE,
            AUTHORIZER,
            USER_POOL,
            USER_POOL_CLIENT);

    /** Types or whole services (ending in {@code ::}) without local meaning, and why. */
    private static final Map<String, String> WITHOUT_LOCAL_MEANING = Map.ofEntries(
            Map.entry("AWS::CDK::Metadata", "usage statistics of the CDK"),
            Map.entry("AWS::IAM::", "roles have no accounts of their own on one machine"),
            Map.entry("AWS::Lambda::Permission", "permissions are not checked on one machine"),
            Map.entry("AWS::Lambda::EventInvokeConfig", "a schedule that failed runs again at its next time"),
            Map.entry("AWS::SQS::QueuePolicy", "permissions are not checked on one machine"),
            Map.entry("AWS::SecretsManager::ResourcePolicy", "permissions are not checked on one machine"),
            Map.entry("AWS::KMS::", "data on one machine is guarded by its file permissions"),
            Map.entry("AWS::Logs::", "functions log to files here"),
            Map.entry("AWS::CloudWatch::", "nobody is paged by one machine"),
            Map.entry("AWS::SNS::", "only alarms notify through it"),
            Map.entry("AWS::Chatbot::", "only alarms are posted by it"),
            Map.entry("AWS::Budgets::", "one machine costs nothing"),
            Map.entry("AWS::Cognito::UserPoolGroup", "anyone is in the groups they say"),
            Map.entry("AWS::Cognito::UserPoolResourceServer", "scopes come with the groups"),
            Map.entry("AWS::Cognito::UserPoolDomain", "there are no pages to sign in on"),
            Map.entry("AWS::CloudFront::", "one machine has no edge: the API is called at its own address"),
            Map.entry("AWS::WAFv2::", "what guards the edge"),
            Map.entry("AWS::S3::", "holds the edge's files and logs"),
            Map.entry("AWS::Backup::", "the data directory is backed up as any other"),
            Map.entry("AWS::CodeDeploy::", "a new version takes over at once"),
            Map.entry("Custom::CrossRegionExportWriter", "what guards the edge"),
            Map.entry("Custom::CrossRegionExportReader", "what guards the edge"));

    private ResourceTypes() {}

    /** Whether the local stack plays resources of the type. */
    static boolean isPlayed(String type) {
        return PLAYED.contains(type);
    }

    /** Whether the type is on the list of those without local meaning. */
    static boolean isWithoutLocalMeaning(String type) {
        var service = type.substring(0, type.lastIndexOf(':') + 1);
        return WITHOUT_LOCAL_MEANING.containsKey(type) || WITHOUT_LOCAL_MEANING.containsKey(service);
    }
}
