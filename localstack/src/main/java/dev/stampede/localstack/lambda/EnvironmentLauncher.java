package dev.stampede.localstack.lambda;

import java.io.IOException;

/** Starts environments of one function. */
@FunctionalInterface
interface EnvironmentLauncher {

    /** Starts one, which reports to the listener. */
    Environment launch(Environment.Listener listener) throws IOException;
}
