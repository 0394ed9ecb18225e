/**
 * As much of an emulator of AWS as the CDK's command line needs to deploy to, and the local stack behind it: so that
 * the way of a deployment into an emulator is tested where there is none.
 */
@NullMarked
package dev.stampede.deployed.emulator;

import org.jspecify.annotations.NullMarked;
