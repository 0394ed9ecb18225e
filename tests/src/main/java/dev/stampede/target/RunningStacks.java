package dev.stampede.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where each {@code stampede up} of one checkout leaves word of what it runs, for other commands: a file for each port.
 * What was killed can't take its word back, so its process is asked for.
 *
 * @param directory the directory of those files
 */
public record RunningStacks(Path directory) {

    /** Word of one that runs in this process; taken back by closing it. */
    public Word leaveWord(Target target) {
        var file = new TargetFile(
                directory.resolve("%d.json".formatted(target.shop().getPort())));
        file.write(target.in(ProcessHandle.current()));
        return new Word(file);
    }

    /** All that run now. */
    public List<Target> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(file -> alive(new TargetFile(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be read".formatted(directory), e);
        }
    }

    /**
     * The one that runs; empty when none does.
     *
     * @throws IllegalStateException when there are several: nobody is to guess which one was meant
     */
    public Optional<Target> onlyOne() {
        var all = all();
        if (all.size() > 1) {
            throw new IllegalStateException("several marketplaces run from this checkout: say which with --url (%s)"
                    .formatted(all.stream().map(Target::shop).map(URI::toString).collect(Collectors.joining(", "))));
        }
        return all.stream().findFirst();
    }

    /** The one that answers there. */
    public Optional<Target> at(URI shop) {
        return all().stream()
                .filter(running -> sameServer(running.shop(), shop))
                .findFirst();
    }

    private static Optional<Target> alive(TargetFile file) {
        var target = file.read();
        if (target.flatMap(Target::process).filter(Target.Runner::isAlive).isPresent()) {
            return target;
        }
        file.remove();
        return Optional.empty();
    }

    private static boolean sameServer(URI one, URI other) {
        return one.getPort() == other.getPort() && loopback(one).equals(loopback(other));
    }

    private static String loopback(URI uri) {
        return String.valueOf(uri.getHost()).replace("localhost", "127.0.0.1");
    }

    /** What was left. */
    public record Word(TargetFile file) implements AutoCloseable {

        @Override
        public void close() {
            file.remove();
        }
    }
}
