package dev.stampede.selling.offers;

import dev.stampede.model.catalogue.Terms;
import java.time.Instant;

/**
 * What was done to an offer's terms.
 *
 * @param at when
 * @param by the account that did it
 * @param what in a word
 * @param before how they were
 * @param after how they have been since; their version names the entry
 */
public record TermsEntry(Instant at, String by, String what, Terms before, Terms after) {}
