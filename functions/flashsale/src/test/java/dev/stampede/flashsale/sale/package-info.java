/** The rules of sales, and sales over tables in DynamoDB Local. */
@NullMarked
package dev.stampede.flashsale.sale;

import org.jspecify.annotations.NullMarked;
