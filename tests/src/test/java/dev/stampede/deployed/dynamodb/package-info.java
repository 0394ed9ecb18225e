@NullMarked
package dev.stampede.deployed.dynamodb;

import org.jspecify.annotations.NullMarked;
