package dev.stampede.simulation.world;

import dev.stampede.simulation.dynamodb.Database;
import dev.stampede.simulation.dynamodb.TableTemplates;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** The tables as they are deployed. */
public final class Tables {

    /** Products and offers. */
    public static final String CATALOGUE = "Catalogue";

    /** Shards, movements and what shoppers used of their limits. */
    public static final String STOCK = "Stock";

    /** Orders and their parcels. */
    public static final String ORDERS = "Orders";

    /** Sellers and their tariffs. */
    public static final String SELLERS = "Sellers";

    /** Sales, waiting rooms and treasures. */
    public static final String SALES = "Sales";

    /** What a sandbox was paid. */
    public static final String PAYMENTS = "SandboxPayments";

    private final List<CreateTableRequest> definitions;

    private Tables(List<CreateTableRequest> definitions) {
        this.definitions = definitions;
    }

    /** Reads their definitions, once for all runs, from the synthesized templates in that directory. */
    public static Tables read(Path assembly) {
        return new Tables(List.copyOf(TableTemplates.read(assembly)));
    }

    /** Makes all of them there. */
    public void createIn(Database database) {
        definitions.forEach(database::create);
    }
}
