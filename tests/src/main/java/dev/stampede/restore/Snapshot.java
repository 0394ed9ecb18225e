package dev.stampede.restore;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All items of all tables. Two snapshots are equal when their tables hold equal items.
 *
 * @param tables the items by table, each as a line of DynamoDB JSON whose names and sets are in order; the lines, too
 */
public record Snapshot(SortedMap<String, List<String>> tables) {

    /** Keeps a copy with the lines in order. */
    public Snapshot {
        var sorted = new TreeMap<String, List<String>>();
        tables.forEach(
                (table, lines) -> sorted.put(table, lines.stream().sorted().toList()));
        tables = sorted;
    }

    /** Of these tables. */
    public static Snapshot of(Map<String, List<String>> tables) {
        return new Snapshot(new TreeMap<>(tables));
    }

    /** How many items there are in all. */
    public int items() {
        return tables.values().stream().mapToInt(List::size).sum();
    }

    /** What identifies a table's items, in whatever order they were read: SHA-256 in hexadecimal digits. */
    static String checksum(List<String> sortedLines) {
        var digest = sha256();
        sortedLines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of the bytes in hexadecimal digits. */
    static String checksum(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Each item that only one of the two has, with its table, at most so many. */
    public List<String> differences(Snapshot other, int most) {
        return Stream.concat(
                        missing(this, other).map(item -> "missing: " + item),
                        missing(other, this).map(item -> "not exported: " + item))
                .limit(most)
                .toList();
    }

    private static Stream<String> missing(Snapshot wanted, Snapshot there) {
        return wanted.tables.entrySet().stream().flatMap(table -> {
            var found = new HashSet<>(there.tables.getOrDefault(table.getKey(), List.of()));
            return table.getValue().stream()
                    .filter(line -> !found.contains(line))
                    .map(line -> table.getKey() + " " + line);
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
