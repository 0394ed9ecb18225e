/** Tests of signing in at a user pool. */
@NullMarked
package dev.stampede.deployed.cognito;

import org.jspecify.annotations.NullMarked;
