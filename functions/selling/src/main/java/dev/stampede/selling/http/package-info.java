/** What the selling routes share: their problem types, and whose an offer is. */
@NullMarked
package dev.stampede.selling.http;

import org.jspecify.annotations.NullMarked;
