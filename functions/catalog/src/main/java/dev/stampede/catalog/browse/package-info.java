/** Categories, the products in them, and a product with its offers. */
@NullMarked
package dev.stampede.catalog.browse;

import org.jspecify.annotations.NullMarked;
