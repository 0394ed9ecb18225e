/** Seals as JSON Web Signatures (RFC 7515). */
@NullMarked
package dev.stampede.runtime.seal.jws;

import org.jspecify.annotations.NullMarked;
