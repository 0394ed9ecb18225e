package dev.stampede.localstack;

import dev.stampede.localstack.http.HttpApiDefinition;
import dev.stampede.localstack.lambda.FunctionDefinition;
import dev.stampede.localstack.lambda.FunctionInvoker;
import java.io.IOException;
import java.util.List;

/** Starts the parts that run functions and take requests, so that tests of the rest can do without processes. */
interface RequestSide {

    /** Issues the tokens that the HTTP API takes. */
    interface Identity extends AutoCloseable {

        /** The tokens' issuer claim, which is also where the issuer answers. */
        String issuer();

        /** The tokens' audience claim. */
        String audience();

        @Override
        void close() throws IOException;
    }

    /** Runs functions. */
    interface Functions extends FunctionInvoker, AutoCloseable {

        @Override
        void close() throws IOException;
    }

    /** Starts the token issuer. */
    Identity startIdentity() throws Exception;

    /** Starts what runs the functions. */
    Functions startFunctions(List<FunctionDefinition> functions, WorkDirectory work) throws Exception;

    /** Starts the HTTP API's front on the port of 127.0.0.1. */
    AutoCloseable startFront(HttpApiDefinition api, FunctionInvoker functions, int port) throws Exception;
}
