/** The HTTP API's front on one machine: routes, authorizers, CORS and throttles as API Gateway has them. */
@NullMarked
package dev.stampede.localstack.http;

import org.jspecify.annotations.NullMarked;
