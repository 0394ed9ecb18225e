/** The AWS credentials of a function. */
@NullMarked
package dev.stampede.runtime.credentials;

import org.jspecify.annotations.NullMarked;
