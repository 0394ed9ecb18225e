package dev.stampede.flashsale.sale.http;

import dev.stampede.flashsale.sale.Organiser;
import dev.stampede.model.account.Group;
import dev.stampede.runtime.http.Caller;

/** Tells as what a caller organises sales. */
final class Organisers {

    private Organisers() {}

    /**
     * Who looks after the marketplace does so as that, also when they sell.
     *
     * @throws dev.stampede.runtime.http.ProblemException 403 when they are neither
     */
    static Organiser of(Caller caller) {
        return caller.groups().contains(Group.ADMIN.groupName())
                ? new Organiser.Operator(caller.subject())
                : new Organiser.Seller(caller.subject(), caller.seller());
    }
}
