package dev.stampede.simulation.dynamodb;

import dev.stampede.simulation.Environment;
import dev.stampede.simulation.Simulation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** The modelled DynamoDB of one run. */
public final class Database {

    private final Simulation simulation;
    private final Limits limits;
    private final RandomGenerator random;
    private final RandomGenerator isolation;
    private final Map<String, Table> tables = new TreeMap<>();
    private final Map<String, Usage> usage = new TreeMap<>();
    private final WriteTransactions transactions = new WriteTransactions(this);

    private long tokens;

    /** An empty one that can take so much. */
    public Database(Simulation simulation, Limits limits) {
        this.simulation = simulation;
        this.limits = limits;
        this.random = simulation.random("dynamodb");
        this.isolation = simulation.random("isolation of dynamodb");
    }

    /** Makes a table with the database's limits. */
    public void create(CreateTableRequest definition) {
        create(definition, limits);
    }

    /** Makes a table with limits of its own, such as more partitions. */
    public void create(CreateTableRequest definition, Limits own) {
        tables.put(definition.tableName(), new Table(definition, own));
    }

    /** A client as an environment has it. */
    public DynamoDbClient client(Environment environment) {
        return new DatabaseClient(this, environment);
    }

    /** Tells of each change of a table's items, in order, at the moment of its commit. */
    public void watch(String table, Consumer<ItemChange> watcher) {
        table(table).watch(watcher);
    }

    /** What was done so far, by operation such as {@code UpdateItem}. */
    public Map<String, Usage> usage() {
        return new TreeMap<>(usage);
    }

    /** The most write units that any one partition of the table itself took in one second. */
    public double mostWritesOfAPartition(String table) {
        return table(table).partitions().mostWritesInASecond();
    }

    /** The most read units that any one partition of the table itself took in one second. */
    public double mostReadsOfAPartition(String table) {
        return table(table).partitions().mostReadsInASecond();
    }

    /** How often a partition of the table itself was at its limit. */
    public long throttles(String table) {
        return table(table).partitions().throttles();
    }

    /** How many partitions the table itself has by now. */
    public int partitions(String table) {
        return table(table).partitions().size();
    }

    /** The most write units that any one item of the table took in one second. */
    public double mostWritesOfAnItem(String table) {
        return table(table).mostOnOneItem();
    }

    Simulation simulation() {
        return simulation;
    }

    Limits limits() {
        return limits;
    }

    RandomGenerator random() {
        return random;
    }

    /** The chance by which reads see parts of transactions; its own, so that it changes nothing else. */
    RandomGenerator isolation() {
        return isolation;
    }

    WriteTransactions transactions() {
        return transactions;
    }

    Table table(String name) {
        return Optional.ofNullable(tables.get(name)).orElseThrow(() -> Refusals.noTable(name));
    }

    void count(String operation, Usage of) {
        usage.merge(operation, of, Usage::plus);
    }

    /** A request token that no other transaction has. */
    String newToken() {
        tokens++;
        return "token " + tokens;
    }

    /** When an index shows what is written now. */
    long shownAt() {
        return simulation.nanoTime() + lag();
    }

    /** How far behind one eventually consistent read is. */
    long lag() {
        long longest = limits.reads().longestLag().toNanos();
        return longest == 0 ? 0 : random.nextLong(longest);
    }
}
