/** Tests of the package of the same name. */
@NullMarked
package dev.stampede.localstack.dynamodb.edge;

import org.jspecify.annotations.NullMarked;
