package dev.stampede.fulfilment.sweep;

import dev.stampede.model.id.OrderId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The due orders of one bucket. A sweep goes on behind those that it has seen: were it to begin with the oldest each
 * time, a page of orders that can't be helped would keep it from all others.
 */
final class DueBucket {

    private static final Logger LOG = LoggerFactory.getLogger(DueBucket.class);

    private final int number;
    private final Iterable<OrderId> due;
    private Iterator<OrderId> left = Collections.emptyIterator();
    private boolean begun;
    private boolean broken;

    DueBucket(int number, Iterable<OrderId> due) {
        this.number = number;
        this.due = due;
    }

    /** The next of them; fewer than asked for when there are no more, or no more can be read. */
    List<OrderId> next(int most) {
        var next = new ArrayList<OrderId>();
        try {
            if (!begun) {
                begun = true;
                left = due.iterator();
            }
            while (next.size() < most && left.hasNext()) {
                next.add(left.next());
            }
        } catch (RuntimeException e) {
            LOG.error("Bucket {} of due orders could not be read on", number, e);
            left = Collections.emptyIterator();
            broken = true;
        }
        return next;
    }

    /** Whether reading it failed; what is in it stays due. */
    boolean isBroken() {
        return broken;
    }
}
