/** The HTTP server under the local HTTP API and the local Runtime API. */
@NullMarked
package dev.stampede.localstack.server;

import org.jspecify.annotations.NullMarked;
