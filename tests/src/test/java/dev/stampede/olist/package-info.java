/** The files are read as they are, and every order can be sold again. */
@NullMarked
package dev.stampede.olist;

import org.jspecify.annotations.NullMarked;
