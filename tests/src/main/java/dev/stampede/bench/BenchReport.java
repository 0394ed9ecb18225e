package dev.stampede.bench;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one run found. Absolute times are this machine's; the ratios are what can be compared between runs.
 *
 * @param machine where it ran
 * @param sections what was found, in the order in which it was; without the parts that failed
 */
public record BenchReport(Machine machine, @JsonIgnore List<Section> sections) {

    /** Keeps an unmodifiable copy. */
    public BenchReport {
        sections = List.copyOf(sections);
    }

    /** The sections by their names. */
    @JsonAnyGetter
    Map<String, Section> bySection() {
        var named = new LinkedHashMap<String, Section>();
        sections.forEach(section -> named.put(section.key(), section));
        return named;
    }

    /**
     * The section of that kind.
     *
     * @throws IllegalStateException when it wasn't measured
     */
    <T extends Section> T section(Class<T> kind) {
        return sections.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s wasn't measured".formatted(kind.getSimpleName())));
    }

    /**
     * Where it ran.
     *
     * @param cores processors
     * @param java the JVM
     * @param system operating system and architecture
     */
    public record Machine(int cores, String java, String system) {

        /** This one. */
        public static Machine here() {
            return new Machine(
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        }
    }
}
