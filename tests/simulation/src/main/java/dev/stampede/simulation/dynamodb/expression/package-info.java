/** DynamoDB's expressions: read once, evaluated on items (developer guide, "Expressions in DynamoDB"). */
@NullMarked
package dev.stampede.simulation.dynamodb.expression;

import org.jspecify.annotations.NullMarked;
