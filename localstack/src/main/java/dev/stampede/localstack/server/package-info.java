/** The HTTP servers under the local HTTP API, the local Runtime API and the local services. */
@NullMarked
package dev.stampede.localstack.server;

import org.jspecify.annotations.NullMarked;
