package dev.stampede.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Stands in the list of commands for what the script does without Java: run all tests. */
@Command(name = "test", description = "Builds everything and runs all tests; arguments go to Maven.")
final class TestHint implements Callable<Integer> {

    @Override
    public Integer call() {
        System.err.println("stampede: run the tests with ./stampede test");
        return ExitCode.USAGE;
    }
}
