/** What happens to an order after it was placed: the functions, and how their parts are wired. */
@NullMarked
package dev.stampede.fulfilment;

import org.jspecify.annotations.NullMarked;
