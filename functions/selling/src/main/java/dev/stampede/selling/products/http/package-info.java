/** The route that creates products. */
@NullMarked
package dev.stampede.selling.products.http;

import org.jspecify.annotations.NullMarked;
