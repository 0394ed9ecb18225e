/** What is for sale: products, and the offers sellers make for them. */
@NullMarked
package dev.stampede.model.catalogue;

import org.jspecify.annotations.NullMarked;
