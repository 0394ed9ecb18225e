package dev.stampede.target;

import dev.stampede.localstack.EmbeddedStackOptions.DatabaseAccess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Runs a stack until standard input ends, and does what each line of it says; see {@link StackProcess} for who says it.
 */
final class StackServer {

    /** What each answer begins with, so that it stands out from whatever libraries print. */
    static final String ANSWER = "stampede> ";

    static final String DONE = "done";

    /** There was nothing to do it to. */
    static final String NOTHING = "nothing";

    /** Where a stack leaves word, in its directory. */
    static final String TARGET = "stack.json";

    private final OwnStack stack;

    private StackServer(OwnStack stack) {
        this.stack = stack;
    }

    /**
     * Runs it.
     *
     * @param arguments the directory, the shop's port, the issuer's port, and variables as {@code NAME=VALUE}
     */
    public static void main(String[] arguments) throws IOException {
        var directory = Path.of(arguments[0]);
        var environment = Arrays.stream(arguments)
                .skip(3)
                .map(variable -> variable.split("=", 2))
                .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1]));
        var settings = OwnStack.Settings.onPorts(
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Optional.of(directory.resolve("data")),
                environment,
                DatabaseAccess.WATCHED);
        try (var stack = OwnStack.start(Home.here(), settings)) {
            new TargetFile(directory.resolve(TARGET)).write(stack.target());
            answer(DONE);
            new StackServer(stack).serve();
        }
    }

    private void serve() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                answer(carriedOut(line.split(" ", 2)));
            }
        }
    }

    private String carriedOut(String[] words) {
        switch (words[0]) {
            case "sweep" -> stack.sweep();
            case "deliver" -> stack.deliverEachBatch(Integer.parseInt(words[1]));
            case "payments" -> payments(words[1]);
            case "kill" -> {
                return stack.functions().killEnvironment(words[1]).isPresent() ? DONE : NOTHING;
            }
            default -> throw new IllegalArgumentException("There is no order " + String.join(" ", words));
        }
        return DONE;
    }

    private void payments(String order) {
        switch (order) {
            case "stop" -> stack.stopPayments();
            case "start" -> stack.startPayments();
            default -> throw new IllegalArgumentException("Payments don't " + order);
        }
    }

    private static void answer(String answer) {
        System.out.println(ANSWER + answer);
    }
}
