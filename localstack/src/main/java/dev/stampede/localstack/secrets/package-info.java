/** Secrets Manager's read side on a loopback port, holding the secrets that the template has generated. */
@NullMarked
package dev.stampede.localstack.secrets;

import org.jspecify.annotations.NullMarked;
