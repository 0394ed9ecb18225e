/** What the local stack keeps on disk between runs, for one stack at a time. */
@NullMarked
package dev.stampede.localstack.data;

import org.jspecify.annotations.NullMarked;
