package dev.stampede.localstack.template;

/** The account and region that everything on this machine belongs to, and the names that follow from them. */
public final class LocalAccount {

    /** The region of every ARN and client. */
    public static final String REGION = "eu-central-1";

    /** The account of every ARN; DynamoDB Local and ElasticMQ use the same one. */
    public static final String ACCOUNT = "000000000000";

    /** The access key of every local client; the local services accept any. */
    public static final String ACCESS_KEY_ID = "local";

    /** The secret key of every local client; the local services accept any. */
    public static final String SECRET_ACCESS_KEY = "local";

    private static final String QUALIFIER_SEPARATOR = ":";

    private LocalAccount() {}

    /** The ARN of a resource of a regional service, such as {@code arn("sqs", "Orders")}. */
    public static String arn(String service, String resource) {
        return String.join(QUALIFIER_SEPARATOR, "arn", "aws", service, REGION, ACCOUNT, resource);
    }

    /** The last segment of an ARN, which for queues, functions without qualifier and roles is the name. */
    public static String nameOf(String arn) {
        return arn.substring(arn.lastIndexOf(QUALIFIER_SEPARATOR) + 1);
    }
}
