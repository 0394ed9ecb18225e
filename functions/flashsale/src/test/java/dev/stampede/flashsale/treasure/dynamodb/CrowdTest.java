package dev.stampede.flashsale.treasure.dynamodb;

import static dev.stampede.flashsale.treasure.TestTreasures.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.flashsale.treasure.Claiming;
import dev.stampede.flashsale.treasure.Treasure;
import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** Everybody has found the code, in the same second. */
class CrowdTest {

    private static final int ENVIRONMENTS = 16;

    private record Told(int shopper, Claiming claiming) {}

    private static Set<Integer> winners(List<Told> told) {
        var winners = new HashSet<Integer>();
        told.stream()
                .filter(one -> one.claiming() instanceof Claiming.Claimed)
                .forEach(one -> winners.add(one.shopper()));
        return winners;
    }

    @Test
    void ten_of_three_hundred_find_a_treasure_of_ten() throws Exception {
        var treasure = Hunt.hidden("ten of 300", 10);

        var told = atOnce(treasure, environments((request, update) -> update.get()), 300, 1);

        assertThat(winners(told)).hasSize(10);
        assertThat(told)
                .filteredOn(one -> !(one.claiming() instanceof Claiming.Claimed))
                .extracting(Told::claiming)
                .containsOnly(new Claiming.Gone());
    }

    /** Each asks three times at once, so that a shopper's own requests race each other along the chests. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20, 45})
    void each_finds_it_once_and_is_told_the_same_each_time(int count) throws Exception {
        var treasure = Hunt.hidden("three times %d".formatted(count), count);

        var told = atOnce(treasure, environments((request, update) -> update.get()), 100, 3);

        assertThat(winners(told)).hasSize(count);
        assertToldTheSame(told);
        assertThat(stored(treasure)).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nobody_wins_twice_and_nothing_is_left_while_answers_are_lost_and_calls_throttled(long seed) throws Exception {
        var treasure = Hunt.hidden("rough %d".formatted(seed), 45);

        var told = atOnce(treasure, environments(rough(seed)), 100, 3);

        assertThat(winners(told)).hasSize(45);
        assertToldTheSame(told);
        assertThat(stored(treasure)).isEqualTo(45);
    }

    private static void assertToldTheSame(List<Told> told) {
        IntStream.range(0, 100)
                .forEach(shopper -> assertThat(told.stream()
                                .filter(one -> one.shopper() == shopper)
                                .map(Told::claiming)
                                .distinct())
                        .as("what shopper %d was told", shopper)
                        .hasSize(1));
    }

    private static long stored(Treasure treasure) {
        return LocalDynamoDb.client().scanPaginator(scan -> scan.tableName(MarketplaceTables.SALES)).items().stream()
                .filter(item ->
                        item.getOrDefault("pk", AttributeValue.fromS("")).s().startsWith("chest#" + treasure.id()))
                .flatMap(item -> item.keySet().stream())
                .filter(name -> name.startsWith("by#"))
                .count();
    }

    private static List<Hunt> environments(RoughDynamoDb.Roughness roughness) {
        return IntStream.range(0, ENVIRONMENTS)
                .mapToObj(environment -> Hunt.at(OPENS.plusMillis(environment), roughness))
                .toList();
    }

    /** A third of the updates: throttled, lost before they happened, or lost after. */
    private static RoughDynamoDb.Roughness rough(long seed) {
        var random = new Random(seed);
        return (request, update) -> switch (random.nextInt(9)) {
            case 0 ->
                throw ProvisionedThroughputExceededException.builder()
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("ProvisionedThroughputExceededException")
                                .build())
                        .build();
            case 1 -> throw SdkClientException.create("lost on the way there");
            case 2 -> {
                var lost = update.get();
                throw SdkClientException.create("lost on the way back: " + lost);
            }
            default -> update.get();
        };
    }

    private static List<Told> atOnce(Treasure treasure, List<Hunt> environments, int shoppers, int times)
            throws Exception {
        var start = new CyclicBarrier(shoppers * times);
        var tasks = new ArrayList<Callable<Told>>();
        for (int i = 0; i < shoppers * times; i++) {
            var environment = environments.get(i % environments.size());
            int shopper = i % shoppers;
            tasks.add(() -> {
                start.await();
                return new Told(shopper, patiently(environment, treasure, shopper));
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = new ArrayList<Told>();
            for (var future : threads.invokeAll(tasks)) {
                told.add(future.get());
            }
            return told;
        }
    }

    private static Claiming patiently(Hunt environment, Treasure treasure, int shopper) {
        while (true) {
            try {
                return environment.claim(treasure, "shopper-" + shopper);
            } catch (StoreBusy e) {
                // As a storefront does it: the same again.
            }
        }
    }
}
