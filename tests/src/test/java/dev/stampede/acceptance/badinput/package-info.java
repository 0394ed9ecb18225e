/**
 * What the marketplace must refuse, and how: generated from the API's document for every route, and by hand. Each
 * answer is a 4xx that the document knows, names what is wrong, and leaves everything stored and every log as it was.
 */
@NullMarked
package dev.stampede.acceptance.badinput;

import org.jspecify.annotations.NullMarked;
