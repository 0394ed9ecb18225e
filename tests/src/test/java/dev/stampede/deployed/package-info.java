/** Tests of deployments. */
@NullMarked
package dev.stampede.deployed;

import org.jspecify.annotations.NullMarked;
