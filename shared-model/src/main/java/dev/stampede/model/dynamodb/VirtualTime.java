package dev.stampede.model.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a client has whose time isn't real: whoever waits between two of its calls waits on its clock. */
public interface VirtualTime {

    /** Waits on that clock. */
    Pause pause();

    /** How to wait between calls of that client: in real time, unless it has a time of its own. */
    static Pause of(DynamoDbClient client) {
        return client instanceof VirtualTime virtual ? virtual.pause() : Pause.real();
    }
}
