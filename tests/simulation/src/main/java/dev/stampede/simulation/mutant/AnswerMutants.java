package dev.stampede.simulation.mutant;

import dev.stampede.simulation.world.Boundary;
import dev.stampede.simulation.world.Boundary.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Bugs in what is made of an answer, of none, and of the time. */
final class AnswerMutants {

    private AnswerMutants() {}

    static List<Mutant> all() {
        return List.of(
                checkout(
                        "takes silence for a yes",
                        "A transaction that got no answer counts as carried out.",
                        Silences::new),
                new Mutant(
                        "returns stock while it sells",
                        "What a sale hasn't sold yet is given back before it closes.",
                        () -> new Boundary() {
                            @Override
                            public Clock clock(Role role, Clock real) {
                                return role == Role.SALE_SWEEPER ? Clock.offset(real, Duration.ofMinutes(10)) : real;
                            }
                        }));
    }

    /** Those that matter only where a try arrives late that a limit has refused before. */
    static List<Mutant> rare() {
        return List.of(checkout(
                "releases without voiding",
                "Units of an order that its shopper's limit refuses are freed though a try may still arrive.",
                Releases::new));
    }

    private static Mutant checkout(String name, String sentence, UnaryOperator<DynamoDbClient> spoil) {
        return new Mutant(name, sentence, () -> new Boundary() {
            @Override
            public DynamoDbClient database(Role role, DynamoDbClient real) {
                return role == Role.CHECKOUT ? spoil.apply(real) : real;
            }
        });
    }

    private static final class Silences extends RewritingDatabase {

        private final DynamoDbClient real;

        Silences(DynamoDbClient real) {
            super(real, Stream::of);
            this.real = real;
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest transaction) {
            try {
                return real.transactWriteItems(transaction);
            } catch (SdkClientException e) {
                return TransactWriteItemsResponse.builder().build();
            }
        }
    }

    /** Answers that an attempt is given up which it leaves alone, where an allowance has refused its order. */
    private static final class Releases extends RewritingDatabase {

        private final DynamoDbClient real;
        private final Set<Map<String, AttributeValue>> refused = new HashSet<>();

        Releases(DynamoDbClient real) {
            super(real, Stream::of);
            this.real = real;
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest transaction) {
            try {
                return real.transactWriteItems(transaction);
            } catch (TransactionCanceledException e) {
                var reasons = e.cancellationReasons();
                var order = transaction.transactItems().getFirst().put();
                if (order != null
                        && reasons.getFirst().code().equals("None")
                        && reasons.stream().anyMatch(reason -> reason.code().equals("ConditionalCheckFailed"))) {
                    refused.add(key(order.item()));
                }
                throw e;
            }
        }

        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest update) {
            return update.updateExpression().startsWith("ADD voided") && refused.remove(key(update.key()))
                    ? UpdateItemResponse.builder().build()
                    : real.updateItem(update);
        }

        private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
            return Map.of("orderId", item.getOrDefault("orderId", AttributeValue.fromS("")));
        }
    }
}
