/** What the user pool asks before it signs a token. */
@NullMarked
package dev.stampede.identity;

import org.jspecify.annotations.NullMarked;
