/**
 * Draws a sale's waiting room again from what it publishes. It shares no code with the shop, only what the API says:
 * {@code rank = HMAC-SHA256(seed, ticketId)}, the lowest first, and {@code seedCommitment = SHA-256(seed +
 * conditions)}.
 */
@NullMarked
package dev.stampede.waitingroom;

import org.jspecify.annotations.NullMarked;
