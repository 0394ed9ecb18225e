/** What every table mapping needs: record schemas, transactions and their outcomes. */
@NullMarked
package dev.stampede.model.dynamodb;

import org.jspecify.annotations.NullMarked;
