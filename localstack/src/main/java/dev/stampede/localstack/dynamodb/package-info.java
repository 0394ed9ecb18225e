/** DynamoDB Local in this process, holding the tables that the template defines. */
@NullMarked
package dev.stampede.localstack.dynamodb;

import org.jspecify.annotations.NullMarked;
