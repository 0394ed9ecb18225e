package dev.stampede.deployed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A command that waits for a program which doesn't end by itself. */
final class EndlessProgram {

    private EndlessProgram() {}

    public static void main(String[] arguments) {
        new LoggedProcess(List.of("sleep", "600"), Path.of("/"), Map.of("PATH", "/bin:/usr/bin"), Path.of(arguments[0]))
                .run(Duration.ofMinutes(10));
    }
}
