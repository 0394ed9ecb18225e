/** Tests of how the CDK's command line is run. */
@NullMarked
package dev.stampede.deployed.cdk;

import org.jspecify.annotations.NullMarked;
