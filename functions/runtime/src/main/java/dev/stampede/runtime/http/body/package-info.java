/** Holds a body to its form, strictly and in whole, before it is read: what JSON is like, apart from what it says. */
@NullMarked
package dev.stampede.runtime.http.body;

import org.jspecify.annotations.NullMarked;
