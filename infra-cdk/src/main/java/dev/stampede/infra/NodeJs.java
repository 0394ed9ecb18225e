package dev.stampede.infra;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** The JavaScript runtime in which the CDK does its work, also when it is used from Java. */
final class NodeJs {

    private NodeJs() {}

    /**
     * Says what to install instead of failing deep inside the CDK.
     *
     * @throws IllegalStateException when there is no {@code node} on the PATH
     */
    static void requireOnPath() {
        requireOnPath("node");
    }

    static void requireOnPath(String command) {
        try {
            new ProcessBuilder(command, "--version")
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .destroy();
        } catch (IOException notFound) {
            throw new IllegalStateException(
                    "The CDK runs in Node.js and there is no `%s` on the PATH: install Node.js 22 or newer."
                            .formatted(command),
                    notFound);
        }
    }
}
