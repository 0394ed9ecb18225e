package dev.stampede.command;

import dev.stampede.target.Home;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the simulation module's benchmarks of sales in a JVM of their own: their class path is another. */
final class SaleBenchProcess {

    private static final String MAIN = "dev.stampede.simulation.bench.SaleBench";

    private final Home home;

    SaleBenchProcess(Home home) {
        this.home = home;
    }

    /** Where the benchmarks' figures are kept. */
    Path report() {
        return home.directory().resolve("docs").resolve("benchmarks");
    }

    /** Has it print its figures, and answers what it exits with. */
    int run(List<String> arguments) throws IOException, InterruptedException {
        var target = home.directory().resolve("tests").resolve("simulation").resolve("target");
        var classPath =
                target.resolve("classes") + File.pathSeparator + home.classPath("tests/simulation/target/class-path");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstampede.assembly=" + home.assembly(),
                "-cp",
                classPath,
                MAIN));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
