/**
 * The waiting room of a sale: one place for each shopper, in an order that nobody can choose and anybody can check.
 *
 * <p>Before the draw a ticket lies where its rank puts it: the rank is an HMAC of the shopper's pseudonym under the
 * sale's seed, so tickets are in the order of the draw from the start, spread over slices of a partition each, and
 * there is no counter to write. The draw counts each slice once. Who comes later stands behind, first come, first
 * served, counted every few seconds by whichever request finds the count stale.
 *
 * <p>What it costs, in calls and DynamoDB units (a ticket is one item of less than 1 KB): joining is one conditional
 * put, one write unit; after the draw one batch read of two keys (two read units) goes before it. Looking at one's
 * place is a batch read (two units) and, of an early ticket after the draw, a count of half a slice (half a read unit
 * for each 4 KB: 2 to 5 units for a million shoppers in 2,048 slices). How far the room has come is one item, which
 * each environment reads at most once a second. Tending the room, at most every five seconds for all together: two
 * writes of that item, one count of each slice of those who came late, and one read of the stock's shards.
 */
@NullMarked
package dev.stampede.flashsale.room;

import org.jspecify.annotations.NullMarked;
