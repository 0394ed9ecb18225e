/**
 * Loads a marketplace with shoppers who all want the same, and judges it: how it answered, and what it sold. The
 * shoppers themselves are the module {@code tests/load}, in a process of its own.
 */
@NullMarked
package dev.stampede.loadtest;

import org.jspecify.annotations.NullMarked;
