package dev.stampede.target;

import dev.stampede.localstack.data.DataDirectory;
import dev.stampede.localstack.dynamodb.CreateTables;
import dev.stampede.localstack.dynamodb.LocalTables;
import dev.stampede.localstack.dynamodb.TableDefinition;
import dev.stampede.localstack.template.CloudAssembly;
import dev.stampede.localstack.template.LocalEndpoints;
import dev.stampede.localstack.template.ResolvedStacks;
import dev.stampede.localstack.template.ResourceTypes;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The definition's tables alone, on data that a marketplace can be started on afterwards. No function runs and nobody
 * reads their streams, so nothing moves what is written into them until then.
 */
public final class OwnTables implements AutoCloseable {

    private static final int ANY_PORT = 0;

    /** Tables depend on nothing of this; the definition is only read as a whole. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    private static final LocalEndpoints UNUSED_ENDPOINTS =
            new LocalEndpoints(NOWHERE, NOWHERE, new LocalEndpoints.Tokens("nobody", "nobody"));

    private final DataDirectory data;
    private final LocalTables tables;

    private OwnTables(DataDirectory data, LocalTables tables) {
        this.data = data;
        this.tables = tables;
    }

    /**
     * Opens them, and creates those that are missing.
     *
     * @throws IllegalStateException when a running marketplace has the data
     */
    public static OwnTables open(Home home, StackData data) {
        var directory = DataDirectory.open(data.directory());
        try {
            var own = new OwnTables(
                    directory, LocalTables.start(Optional.of(directory.directory(data.tables())), ANY_PORT));
            own.create(home);
            return own;
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Where DynamoDB answers. */
    public URI dynamoDb() {
        return tables.endpoint();
    }

    @Override
    public void close() {
        tables.close();
        data.close();
    }

    private void create(Home home) {
        var stacks = ResolvedStacks.resolve(CloudAssembly.read(home.assembly()), Map.of(), UNUSED_ENDPOINTS);
        try (var client = tables.client()) {
            new CreateTables(client)
                    .create(stacks.ofType(ResourceTypes.TABLE, ResourceTypes.GLOBAL_TABLE).stream()
                            .map(TableDefinition::of)
                            .toList());
        }
    }
}
