package dev.stampede.simulation.world;

import dev.stampede.simulation.dynamodb.Database;
import dev.stampede.simulation.dynamodb.TableTemplates;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** The tables as they are deployed. */
public final class Tables {

    static final String CATALOGUE = "Catalogue";
    static final String STOCK = "Stock";
    static final String ORDERS = "Orders";
    static final String SELLERS = "Sellers";
    static final String SALES = "Sales";

    private final List<CreateTableRequest> definitions;

    private Tables(List<CreateTableRequest> definitions) {
        this.definitions = definitions;
    }

    /** Reads their definitions, once for all runs, from the synthesized templates in that directory. */
    public static Tables read(Path assembly) {
        return new Tables(List.copyOf(TableTemplates.read(assembly)));
    }

    void createIn(Database database) {
        definitions.forEach(database::create);
    }
}
