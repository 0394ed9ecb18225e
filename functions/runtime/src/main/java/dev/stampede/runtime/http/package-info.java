/** What every HTTP function answers with and asks for: problem details, callers, idempotency keys, pages. */
@NullMarked
package dev.stampede.runtime.http;

import org.jspecify.annotations.NullMarked;
