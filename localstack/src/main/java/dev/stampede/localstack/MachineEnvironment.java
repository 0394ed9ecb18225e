package dev.stampede.localstack;

import dev.stampede.localstack.template.LocalAccount;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** What a function's environment holds on this machine instead of a role and AWS's own endpoints. */
record MachineEnvironment(URI dynamoDb, URI sqs, URI secrets, URI ssm) {

    /** The variables, with the caller's over them. */
    Map<String, String> with(Map<String, String> overrides) {
        var variables = new HashMap<String, String>();
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
        variables.put("AWS_ENDPOINT_URL_SQS", sqs.toString());
        variables.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.toString());
        variables.put("AWS_ENDPOINT_URL_SSM", ssm.toString());
        variables.put("AWS_REGION", LocalAccount.REGION);
        variables.put("AWS_DEFAULT_REGION", LocalAccount.REGION);
        variables.put("AWS_SECRET_ACCESS_KEY", LocalAccount.SECRET_ACCESS_KEY);
        variables.putAll(overrides);
        return variables;
    }
}
