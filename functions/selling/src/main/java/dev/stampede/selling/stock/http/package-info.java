/** The routes of stock. */
@NullMarked
package dev.stampede.selling.stock.http;

import org.jspecify.annotations.NullMarked;
