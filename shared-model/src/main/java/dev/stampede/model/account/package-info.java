/** What accounts may do. */
@NullMarked
package dev.stampede.model.account;

import org.jspecify.annotations.NullMarked;
