@NullMarked
package dev.stampede.deployed.cloudformation;

import org.jspecify.annotations.NullMarked;
