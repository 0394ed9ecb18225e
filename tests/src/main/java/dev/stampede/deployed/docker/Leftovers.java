package dev.stampede.deployed.docker;

import java.util.Set;
import java.util.stream.Stream;

/**
 * What an emulator starts and leaves: floci labels nothing before 2.0, and leaves its registry, its functions'
 * containers and their volumes. They are found by their names; what was there before is somebody else's.
 *
 * @param namespace how the names begin where the emulator takes a name for them
 * @param containers that were there before
 * @param volumes that were there before
 */
record Leftovers(String namespace, Set<String> containers, Set<String> volumes) {

    private static final String FLOCI = "floci-";

    Leftovers {
        containers = Set.copyOf(containers);
        volumes = Set.copyOf(volumes);
    }

    /** As things are before the emulator starts. */
    static Leftovers before(DockerEngine engine, String namespace) {
        return new Leftovers(namespace, engine.containerNames(), engine.volumeNames());
    }

    /** Removes what has come since. */
    void removeFrom(DockerEngine engine) {
        left(engine.containerNames(), containers).forEach(engine::removeContainer);
        left(engine.volumeNames(), volumes).forEach(engine::removeVolume);
    }

    /** Those of the names that are the emulator's and weren't there before. */
    Stream<String> left(Set<String> now, Set<String> before) {
        return now.stream()
                .filter(name -> name.startsWith(namespace) || name.startsWith(FLOCI))
                .filter(name -> !before.contains(name))
                .sorted();
    }
}
