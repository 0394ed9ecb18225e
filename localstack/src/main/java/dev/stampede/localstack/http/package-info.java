/** API Gateway's HTTP API on one machine: routes, JWT authorizers, CORS, throttles and limits around the functions. */
@NullMarked
package dev.stampede.localstack.http;

import org.jspecify.annotations.NullMarked;
