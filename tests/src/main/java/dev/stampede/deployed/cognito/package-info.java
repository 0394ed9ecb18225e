/** Signs people in at a deployment's user pool. */
@NullMarked
package dev.stampede.deployed.cognito;

import org.jspecify.annotations.NullMarked;
