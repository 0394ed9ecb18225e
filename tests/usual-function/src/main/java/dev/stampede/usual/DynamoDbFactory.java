package dev.stampede.usual;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes the client as the SDK's own examples do. */
@Factory
class DynamoDbFactory {

    @Singleton
    DynamoDbClient dynamoDb() {
        return DynamoDbClient.create();
    }
}
