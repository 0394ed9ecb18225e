/** What stands between the functions' SDK and the database: it counts what calls cost, and lets some of them fail. */
@NullMarked
package dev.stampede.localstack.dynamodb.edge;

import org.jspecify.annotations.NullMarked;
