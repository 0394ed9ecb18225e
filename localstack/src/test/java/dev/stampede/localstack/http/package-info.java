/** Tests of the http room. */
@NullMarked
package dev.stampede.localstack.http;

import org.jspecify.annotations.NullMarked;
