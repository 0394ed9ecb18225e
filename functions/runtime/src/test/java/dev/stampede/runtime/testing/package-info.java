/** What the functions' tests share: tables in DynamoDB Local, and requests as the gateway sends them. */
@NullMarked
package dev.stampede.runtime.testing;

import org.jspecify.annotations.NullMarked;
