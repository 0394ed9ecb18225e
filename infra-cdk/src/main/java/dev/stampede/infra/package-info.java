/**
 * The one definition of everything deployed: each table, queue, function, route, schedule and permission is named here.
 */
@NullMarked
package dev.stampede.infra;

import org.jspecify.annotations.NullMarked;
