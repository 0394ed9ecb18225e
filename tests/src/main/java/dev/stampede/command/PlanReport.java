package dev.stampede.command;

import dev.stampede.model.plan.Figure;
import dev.stampede.model.plan.ForecastText;
import dev.stampede.model.plan.ListPrices;
import dev.stampede.model.plan.Polling;
import dev.stampede.model.plan.PriceItem;
import dev.stampede.model.plan.Quota;
import dev.stampede.model.plan.SalePlan;
import java.util.List;

/** A sale's plan as JSON has it. */
record PlanReport(
        String forecast,
        Figure shardsOfEachHotOffer,
        List<Table> tables,
        List<Function> functions,
        Pollers fulfilmentPollers,
        Figure orderThrottle,
        long apiThrottle,
        List<AskedQuota> quotas,
        List<PriceItem> prices,
        double dollars,
        String pricesAre,
        List<String> risks) {

    record Table(String target, long readUnits, long writeUnits, boolean raised, Figure reads, Figure writes) {}

    record Function(
            String function,
            int memoryMegabytes,
            Figure environments,
            String starts,
            String why,
            double snapshotDollars,
            double provisionedDollars,
            boolean prewarmed,
            long holdSeconds,
            long rampUpSeconds) {}

    /** Without provisioned pollers both are 0, and the concurrency is the event source's maximum. */
    record Pollers(int minimum, int maximum, int concurrency) {}

    record AskedQuota(String quota, long usual, boolean toAskFor, Figure needed) {}

    static PlanReport of(SalePlan plan) {
        return new PlanReport(
                ForecastText.write(plan.forecast()),
                plan.shards(),
                plan.warmThroughput().stream()
                        .map(table -> new Table(
                                table.target(),
                                table.readUnits(),
                                table.writeUnits(),
                                table.raised(),
                                table.reads(),
                                table.writes()))
                        .toList(),
                plan.functions().stream()
                        .map(function -> new Function(
                                function.function().logicalId(),
                                function.function().memoryMegabytes(),
                                function.environments(),
                                "from a snapshot",
                                function.why(),
                                function.snapshotDollars(),
                                function.provisionedDollars(),
                                function.prewarmed(),
                                function.hold().toSeconds(),
                                function.rampUp().toSeconds()))
                        .toList(),
                pollers(plan.fulfilmentPollers()),
                plan.orderThrottle(),
                plan.apiThrottle(),
                plan.quotas().stream().map(PlanReport::asked).toList(),
                plan.prices(),
                plan.dollars(),
                ListPrices.SCOPE,
                plan.risks());
    }

    private static Pollers pollers(Polling polling) {
        return polling instanceof Polling.Provisioned provisioned
                ? new Pollers(provisioned.minimum(), provisioned.maximum(), provisioned.concurrency())
                : new Pollers(0, 0, polling.concurrency());
    }

    private static AskedQuota asked(Quota quota) {
        return new AskedQuota(quota.name(), quota.usual(), quota.toAskFor(), quota.needed());
    }
}
