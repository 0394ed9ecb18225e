/** Deploys by the CDK's command line. */
@NullMarked
package dev.stampede.deployed.cdk;

import org.jspecify.annotations.NullMarked;
