/** Who people are: the user pool, its groups, and the scopes that their tokens carry. */
@NullMarked
package dev.stampede.infra.identity;

import org.jspecify.annotations.NullMarked;
