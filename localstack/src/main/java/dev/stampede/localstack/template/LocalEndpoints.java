package dev.stampede.localstack.template;

import java.net.URI;

/**
 * Where the local services listen, for the attributes that hold an address.
 *
 * @param sqs the queue service, whose address is part of each queue's URL
 * @param http the HTTP front, which is each HTTP API's endpoint
 */
public record LocalEndpoints(URI sqs, URI http) {

    /** The URL of a queue, which is what {@code Ref} gives for it. */
    public String queueUrl(String queueName) {
        return sqs + "/" + LocalAccount.ACCOUNT + "/" + queueName;
    }
}
