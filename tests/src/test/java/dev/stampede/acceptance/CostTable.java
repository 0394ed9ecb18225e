package dev.stampede.acceptance;

import dev.stampede.model.plan.ListPrices;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code docs/costs.md}, from what was counted. */
final class CostTable {

    private CostTable() {}

    static String of(List<Cost> costs) {
        return """
                # What operations cost

                Counted between the functions and DynamoDB Local, whose capacity units are DynamoDB's own. `CostTest` does each operation, asserts the figures that matter and holds this page to what it counted; `./stampede test -Dtest=CostTest -Dsurefire.failIfNoSpecifiedTests=false -Dcosts.write=true` writes it anew.

                Write units of indexes are what the orders' indexes by shopper, by seller and by due time add. The database tells of no units for a transaction that it refuses; refused ones are put down here as two for each item, which is what DynamoDB asks for (its developer guide: a failed condition consumes what the write would have); a single write that is refused consumes as much too, which isn't in the table. Calls that read the stream on behalf of a function cost nothing on AWS. A message is three queue requests, unless several share a batch.

                | operation | requests | function runs | database calls | read units | write units, tables | write units, indexes | write units, refused | messages | US$ a million |
                | --- | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                %s

                The last column is AWS's list price in US East (N. Virginia) without the free tier: %s a million read units and %s a million write units on demand (since 2024-11-01), %s a million HTTP API requests, %s a million function runs, %s a million queue requests. Not in it: the time that functions take, %s for a thousand gigabyte-seconds on Arm (10 ms of a function of 1,769 MB: %s a million); storage; data transfer; logs; CloudFront, which answers most of the reading before it gets here.
                """.formatted(
                        costs.stream().map(CostTable::row).collect(Collectors.joining("\n")),
                        dollars(ListPrices.READ_UNITS_A_MILLION),
                        dollars(ListPrices.WRITE_UNITS_A_MILLION),
                        dollars(ListPrices.HTTP_REQUESTS_A_MILLION),
                        dollars(ListPrices.FUNCTION_RUNS_A_MILLION),
                        dollars(ListPrices.QUEUE_REQUESTS_A_MILLION),
                        dollars(ListPrices.GIGABYTE_SECONDS_A_MILLION / 1_000),
                        dollars(ListPrices.GIGABYTE_SECONDS_A_MILLION * 0.010 * 1_769 / 1_024));
    }

    private static String row(Cost cost) {
        return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        cost.operation(),
                        Long.toString(cost.requests()),
                        Long.toString(cost.runs()),
                        calls(cost.calls()),
                        number(cost.readUnits()),
                        number(cost.tableWrites()),
                        number(cost.indexWrites()),
                        number(cost.refusedWrites()),
                        Long.toString(cost.messages()),
                        String.format(Locale.ROOT, "%.2f", Prices.ofMillion(cost)));
    }

    private static String calls(Map<String, Long> calls) {
        return calls.entrySet().stream()
                .map(call -> call.getValue() + " " + call.getKey())
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), text -> text.isEmpty() ? "0" : text));
    }

    private static String number(double count) {
        return count == Math.rint(count) ? Long.toString((long) count) : Double.toString(count);
    }

    private static String dollars(double price) {
        return "$" + String.format(Locale.ROOT, price < 0.1 ? "%.4f" : "%.3f", price);
    }
}
