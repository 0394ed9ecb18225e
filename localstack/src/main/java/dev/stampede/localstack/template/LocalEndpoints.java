package dev.stampede.localstack.template;

import java.net.URI;

/**
 * Where the local services listen, for the attributes that hold an address.
 *
 * @param sqs the queue service, whose address is part of each queue's URL
 * @param http the HTTP front, which is each HTTP API's endpoint
 * @param tokens who plays each user pool
 */
public record LocalEndpoints(URI sqs, URI http, Tokens tokens) {

    /**
     * What tokens say of whose and for whom they are.
     *
     * @param issuer the tokens' {@code iss}, which is each user pool's {@code ProviderURL}
     * @param audience the tokens' {@code client_id}, which is each user pool client's id
     */
    public record Tokens(String issuer, String audience) {}

    /** The URL of a queue, which is what {@code Ref} gives for it. */
    public String queueUrl(String queueName) {
        return sqs + "/" + LocalAccount.ACCOUNT + "/" + queueName;
    }
}
