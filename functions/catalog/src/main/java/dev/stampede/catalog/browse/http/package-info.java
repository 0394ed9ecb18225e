/** The routes of categories and products. */
@NullMarked
package dev.stampede.catalog.browse.http;

import org.jspecify.annotations.NullMarked;
