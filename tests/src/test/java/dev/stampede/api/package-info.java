/** The API's document: put together from what the compiler wrote of each function module, and held to the code. */
@NullMarked
package dev.stampede.api;

import org.jspecify.annotations.NullMarked;
