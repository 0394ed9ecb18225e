/** What holds for every request. */
@NullMarked
package dev.stampede.model.request;

import org.jspecify.annotations.NullMarked;
