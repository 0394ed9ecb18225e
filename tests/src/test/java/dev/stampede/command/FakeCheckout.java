package dev.stampede.command;

import dev.stampede.target.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A checkout with the real {@code stampede} script, in which Maven, Node.js and the JDK are scripts: what it starts,
 * with what, and how often, shows in a moment.
 *
 * @param directory where
 */
record FakeCheckout(Path directory) {

    /** What a run came to. */
    record Run(int exit, String printed) {}

    static FakeCheckout in(Path directory) throws IOException {
        var checkout = new FakeCheckout(directory);
        Files.createDirectories(directory.resolve("shared-model/src/main"));
        Files.writeString(directory.resolve("shared-model/src/main/A.java"), "class A {}");
        script(
                directory.resolve("stampede"),
                Files.readString(Home.here().directory().resolve("stampede")));
        checkout.maven("true");
        script(directory.resolve("jdk/bin/javac"), "#!/bin/sh\n");
        script(directory.resolve("jdk/bin/java"), "#!/bin/sh\nfor argument; do echo \"$argument\"; done\n");
        Files.writeString(directory.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        checkout.node("v20.0.0");
        return checkout;
    }

    /** Has builds do that before they are done. */
    void maven(String before) throws IOException {
        script(directory.resolve("mvnw"), """
                #!/usr/bin/env bash
                echo "$@" >>mvnw.calls
                %s
                mkdir -p tests/target/classes shared-model/target/classes
                echo "$PWD/shared-model/target/classes" >tests/target/class-path
                """.formatted(before));
    }

    void node(String version) throws IOException {
        script(directory.resolve("bin/node"), "#!/bin/sh\necho %s\n".formatted(version));
    }

    long builds() throws IOException {
        var calls = directory.resolve("mvnw.calls");
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }

    Process start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    Process start(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(directory.resolve("stampede").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("JAVA_HOME", directory.resolve("jdk").toString());
        process.environment().merge("PATH", directory.resolve("bin").toString(), (path, own) -> own + ":" + path);
        process.environment().putAll(environment);
        return process.start();
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        return end(start(arguments));
    }

    static Run end(Process process) throws IOException, InterruptedException {
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), printed);
    }

    private static void script(Path file, String content) throws IOException {
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, content);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " can't be made executable");
        }
    }
}
