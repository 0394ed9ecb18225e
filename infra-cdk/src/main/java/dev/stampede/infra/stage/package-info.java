/** What every stack is made by: the stage it belongs to, and how its resources are named. */
@NullMarked
package dev.stampede.infra.stage;

import org.jspecify.annotations.NullMarked;
