/** Parameter Store on a loopback port, holding the template's parameters and what was put over them. */
@NullMarked
package dev.stampede.localstack.parameters;

import org.jspecify.annotations.NullMarked;
