package dev.stampede.localstack;

import dev.stampede.localstack.dynamodb.CreateTables;
import dev.stampede.localstack.dynamodb.LocalTables;
import dev.stampede.localstack.dynamodb.TableDefinition;
import dev.stampede.localstack.sqs.CreateQueues;
import dev.stampede.localstack.sqs.LocalQueues;
import dev.stampede.localstack.sqs.QueueDefinition;
import dev.stampede.localstack.template.ResolvedStacks;
import dev.stampede.localstack.template.ResourceTypes;

/**
 * The tables and queues that the templates define.
 *
 * @param stacks the templates
 */
record DataResources(ResolvedStacks stacks) {

    /** Makes those that aren't there yet. */
    void create(LocalTables tables, LocalQueues queues) {
        try (var dynamoDb = tables.client();
                var sqs = queues.client()) {
            new CreateTables(dynamoDb)
                    .create(stacks.ofType(ResourceTypes.TABLE, ResourceTypes.GLOBAL_TABLE).stream()
                            .map(TableDefinition::of)
                            .toList());
            new CreateQueues(sqs)
                    .create(stacks.ofType(ResourceTypes.QUEUE).stream()
                            .map(QueueDefinition::of)
                            .toList());
        }
    }
}
