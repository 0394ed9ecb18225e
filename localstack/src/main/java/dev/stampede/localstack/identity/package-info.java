/**
 * Signing in on one machine: an OpenID Connect issuer that believes any user name and role it is told, and signs tokens
 * as Cognito would.
 */
@NullMarked
package dev.stampede.localstack.identity;

import org.jspecify.annotations.NullMarked;
