/** Sales, their waiting rooms and treasure hunts. */
@NullMarked
package dev.stampede.flashsale;

import org.jspecify.annotations.NullMarked;
