package dev.stampede.bench;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.stampede.client.Latencies.Percentiles;
import java.util.List;

/** What a part of the bench found. */
public sealed interface Section
        permits Throughput.Result,
                ColdStarts.Result,
                OpenShop,
                Section.RouteLatencies,
                Section.LoadLatencies,
                Section.WarmPhases,
                Section.Weights {

    /** Its name in the report as JSON. */
    String key();

    /**
     * Routes, one request at a time, in milliseconds.
     *
     * @param latencies by route
     */
    record RouteLatencies(List<Percentiles> latencies) implements Section {

        /** Keeps an unmodifiable copy. */
        public RouteLatencies {
            latencies = List.copyOf(latencies);
        }

        @Override
        public String key() {
            return "routes";
        }

        @Override
        @JsonValue
        public List<Percentiles> latencies() {
            return latencies;
        }
    }

    /**
     * Orders during the load, in milliseconds.
     *
     * @param latencies of each kind of request
     */
    record LoadLatencies(List<Percentiles> latencies) implements Section {

        /** Keeps an unmodifiable copy. */
        public LoadLatencies {
            latencies = List.copyOf(latencies);
        }

        @Override
        public String key() {
            return "underLoad";
        }

        @Override
        @JsonValue
        public List<Percentiles> latencies() {
            return latencies;
        }
    }

    /**
     * Where a warm invocation's time goes.
     *
     * @param phases by route
     */
    record WarmPhases(List<Phases> phases) implements Section {

        /** Keeps an unmodifiable copy. */
        public WarmPhases {
            phases = List.copyOf(phases);
        }

        @Override
        public String key() {
            return "phases";
        }

        @Override
        @JsonValue
        public List<Phases> phases() {
            return phases;
        }
    }

    /**
     * Archives and memory.
     *
     * @param footprints by function
     */
    record Weights(List<Footprint> footprints) implements Section {

        /** Keeps an unmodifiable copy. */
        public Weights {
            footprints = List.copyOf(footprints);
        }

        @Override
        public String key() {
            return "footprints";
        }

        @Override
        @JsonValue
        public List<Footprint> footprints() {
            return footprints;
        }
    }
}
