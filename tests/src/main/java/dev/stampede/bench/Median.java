package dev.stampede.bench;

import java.util.Collection;

/**
 * The middle of some figures, and how far apart they were.
 *
 * @param median the one in the middle; of two in the middle, their mean
 * @param least the least
 * @param most the most
 * @param count how many there were
 */
public record Median(double median, double least, double most, int count) {

    /** Of those figures, at least one. */
    static Median of(Collection<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        var sorted = figures.stream().sorted().toList();
        int half = sorted.size() / 2;
        double middle = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Median(middle, sorted.getFirst(), sorted.getLast(), sorted.size());
    }
}
