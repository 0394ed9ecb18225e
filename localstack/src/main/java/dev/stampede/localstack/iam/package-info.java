/** What functions' roles allow, as far as the local stack holds them to it. */
@NullMarked
package dev.stampede.localstack.iam;

import org.jspecify.annotations.NullMarked;
