/**
 * What the marketplace must do, as its shoppers and sellers see it: over HTTP, against whatever {@code -Dstampede.url}
 * names, or else against an embedded stack that is started once. After each test everything stored is checked.
 */
@NullMarked
package dev.stampede.acceptance;

import org.jspecify.annotations.NullMarked;
