package dev.stampede.simulation.mutant;

import dev.stampede.simulation.world.Boundary;
import dev.stampede.simulation.world.Boundary.Role;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Bugs in what is read, and in what is made of it. */
final class ReadMutants {

    private static final String CATALOGUE = "Catalogue";
    private static final String ORDERS = "Orders";

    private ReadMutants() {}

    static List<Mutant> all() {
        return List.of(
                reads(
                        EnumSet.allOf(Role.class),
                        "drops what was left unread",
                        "Keys that a batch left unread count as those of items that aren't there.",
                        real -> new Reads(real) {
                            @Override
                            public BatchGetItemResponse batchGetItem(BatchGetItemRequest batch) {
                                return real.batchGetItem(batch).toBuilder()
                                        .unprocessedKeys(Map.of())
                                        .build();
                            }
                        }),
                reads(
                        EnumSet.of(Role.CHECKOUT),
                        "never reads an offer again",
                        "An environment goes by the offers as it first read them, for ever.",
                        FirstOffers::new),
                reads(
                        EnumSet.of(Role.CHECKOUT),
                        "looks at orders of the past",
                        "Whether an order stands is read as it was a moment ago.",
                        real -> new Reads(real) {
                            @Override
                            public GetItemResponse getItem(GetItemRequest get) {
                                return real.getItem(
                                        get.tableName().equals(ORDERS)
                                                ? get.toBuilder()
                                                        .consistentRead(false)
                                                        .build()
                                                : get);
                            }
                        }),
                reads(
                        EnumSet.of(Role.CHECKOUT, Role.FULFILMENT),
                        "finds no orders",
                        "An order that stands isn't found.",
                        real -> new Reads(real) {
                            @Override
                            public GetItemResponse getItem(GetItemRequest get) {
                                return get.tableName().equals(ORDERS)
                                        ? GetItemResponse.builder().build()
                                        : real.getItem(get);
                            }
                        }),
                reads(
                        EnumSet.of(Role.SALE_SWEEPER),
                        "sees no notes",
                        "What is left reserved in a shard isn't seen by whoever would end it.",
                        real -> new Reads(real) {
                            @Override
                            public BatchGetItemResponse batchGetItem(BatchGetItemRequest batch) {
                                return withoutNotes(real.batchGetItem(batch));
                            }
                        }),
                reads(
                        EnumSet.of(Role.SALE_SWEEPER),
                        "finds no sale due",
                        "Nobody looks after sales.",
                        real -> new Reads(real) {
                            @Override
                            public QueryResponse query(QueryRequest query) {
                                return QueryResponse.builder().build();
                            }
                        }),
                reads(
                        EnumSet.of(Role.SWEEPER),
                        "finds no order due",
                        "Nobody looks after orders that got stuck.",
                        real -> new Reads(real) {
                            @Override
                            public QueryResponse query(QueryRequest query) {
                                return QueryResponse.builder().build();
                            }
                        }),
                reads(
                        EnumSet.of(Role.CHECKOUT),
                        "sees half of what is free",
                        "Whoever looks for the last units sees half of each shard's.",
                        real -> new Reads(real) {
                            @Override
                            public BatchGetItemResponse batchGetItem(BatchGetItemRequest batch) {
                                return spoilt(real.batchGetItem(batch), "available", units -> units / 2);
                            }
                        }),
                reads(
                        EnumSet.of(Role.CHECKOUT),
                        "reads a limit as reached",
                        "A shopper who has had some units of a limited offer is taken to have had many.",
                        real -> new Reads(real) {
                            @Override
                            public GetItemResponse getItem(GetItemRequest get) {
                                var answer = real.getItem(get);
                                return answer.item().containsKey("bought")
                                        ? GetItemResponse.builder()
                                                .item(more(answer.item(), "bought"))
                                                .build()
                                        : answer;
                            }
                        }));
    }

    private static Mutant reads(Set<Role> roles, String name, String sentence, UnaryOperator<DynamoDbClient> spoil) {
        return new Mutant(name, sentence, () -> new Boundary() {
            @Override
            public DynamoDbClient database(Role role, DynamoDbClient real) {
                return roles.contains(role) ? spoil.apply(real) : real;
            }
        });
    }

    /** Passes on what isn't overridden. */
    private abstract static class Reads extends RewritingDatabase {

        Reads(DynamoDbClient real) {
            super(real, Stream::of);
        }
    }

    private static BatchGetItemResponse withoutNotes(BatchGetItemResponse answer) {
        var none = AttributeValue.fromM(Map.of());
        return each(answer, item -> {
            item.computeIfPresent("reserved", (name, notes) -> none);
            return item;
        });
    }

    private static BatchGetItemResponse spoilt(BatchGetItemResponse answer, String name, LongUnaryOperator spoil) {
        return each(answer, item -> {
            item.computeIfPresent(
                    name,
                    (same, value) -> AttributeValue.fromN(Long.toString(spoil.applyAsLong(Long.parseLong(value.n())))));
            return item;
        });
    }

    private static Map<String, AttributeValue> more(Map<String, AttributeValue> item, String name) {
        var spoilt = new HashMap<>(item);
        spoilt.computeIfPresent(name, (same, value) -> AttributeValue.fromN("9"));
        return spoilt;
    }

    private static BatchGetItemResponse each(
            BatchGetItemResponse answer, UnaryOperator<Map<String, AttributeValue>> change) {
        var responses = new HashMap<String, List<Map<String, AttributeValue>>>();
        answer.responses()
                .forEach((table, items) -> responses.put(
                        table,
                        items.stream()
                                .<Map<String, AttributeValue>>map(item -> change.apply(new HashMap<>(item)))
                                .toList()));
        return answer.toBuilder().responses(responses).build();
    }

    /** Keeps each answer about offers. */
    private static final class FirstOffers extends Reads {

        private final DynamoDbClient real;
        private final Map<KeysAndAttributes, BatchGetItemResponse> kept = new HashMap<>();

        FirstOffers(DynamoDbClient real) {
            super(real);
            this.real = real;
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest batch) {
            var offers = batch.requestItems().get(CATALOGUE);
            if (offers == null) {
                return real.batchGetItem(batch);
            }
            var before = kept.get(offers);
            if (before != null) {
                return before;
            }
            var answer = real.batchGetItem(batch);
            if (!answer.hasUnprocessedKeys() || answer.unprocessedKeys().isEmpty()) {
                kept.put(offers, answer);
            }
            return answer;
        }
    }
}
