package dev.stampede.infra.data;

import dev.stampede.infra.stage.Stage;
import dev.stampede.infra.stage.StageStack;
import java.util.Optional;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/** What must survive: nothing in here is ever replaced by a deployment of code. */
public final class DataStack extends StageStack {

    private final Tables tables;
    private final SigningSecrets signing;
    private final OriginSecrets originSecrets;

    /** Defines it for the stage. */
    public DataStack(Construct scope, String id, Stage stage) {
        super(scope, id, stage, "Stampede: tables, keys and backups");
        var key =
                stage.keepsData() ? Optional.of((IKey) new DataKey(this, "Key", stage).key()) : Optional.<IKey>empty();
        tables = new Tables(this, "Tables", stage, key);
        signing = new SigningSecrets(this, "Signing");
        originSecrets = new OriginSecrets(this, "Origin", stage);
        // A stack that used one until now still does while this one is deployed.
        originSecrets.kept().forEach(secret -> exportValue(secret.getSecretArn()));
        key.ifPresent(encryption -> new Backups(this, "Backups", stage, encryption, tables.all()));

        output("CatalogueTable", tables.catalogue().getTableName());
        output("StockTable", tables.stock().getTableName());
        output("OrdersTable", tables.orders().getTableName());
        output("SellersTable", tables.sellers().getTableName());
        output("SalesTable", tables.sales().getTableName());
        tables.sandboxPayments().ifPresent(sandbox -> output("SandboxPaymentsTable", sandbox.getTableName()));
    }

    /** Where the marketplace's state is. */
    public Tables tables() {
        return tables;
    }

    /** The keys that sign what shoppers carry. */
    public SigningSecrets signing() {
        return signing;
    }

    /** What CloudFront proves itself by to the API. */
    public OriginSecrets originSecrets() {
        return originSecrets;
    }
}
