package dev.stampede.flashsale.sale.dynamodb;

import dev.stampede.flashsale.sale.AuditEntry;
import dev.stampede.flashsale.sale.AuditEntry.State;
import dev.stampede.flashsale.sale.Sale;
import dev.stampede.flashsale.sale.SaleOffer;
import dev.stampede.flashsale.sale.SaleStatus;
import dev.stampede.flashsale.sale.Seed;
import dev.stampede.model.account.Eligibility;
import dev.stampede.model.catalogue.Access.Admission;
import dev.stampede.model.dynamodb.RecordSchema;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.sale.dynamodb.SalesTable;

/** How sales are stored. */
final class SaleSchemas {

    /** Counts a sale's changes, so that each can be conditional on what was read. */
    static final String REVISION = "revision";

    /** Whether it may sell. */
    static final String STATUS = "status";

    /** What the sort key of an entry of what was done starts with; the sale's revision follows. */
    static final String AUDIT_PREFIX = "audit#";

    private static final RecordSchema<State> STATES = RecordSchema.of(State.class)
            .string(STATUS, state -> state.status().name())
            .instant("opensAt", State::opensAt)
            .instant("closesAt", State::closesAt)
            .number("peakOrders", State::peakOrders)
            .build(a -> new State(
                    SaleStatus.valueOf(a.string(STATUS)),
                    a.instant("opensAt"),
                    a.instant("closesAt"),
                    a.number("peakOrders")));

    /** How an entry of what was done is stored, in its sale's partition, in the order of the sale's revisions. */
    static final RecordSchema<AuditEntry> AUDIT = RecordSchema.of(AuditEntry.class)
            .string(SalesTable.SK, entry -> "%s%010d".formatted(AUDIT_PREFIX, entry.revision()))
            .number(REVISION, AuditEntry::revision)
            .instant("at", AuditEntry::at)
            .string("by", AuditEntry::by)
            .string("what", AuditEntry::what)
            .document("before", State.class, STATES, AuditEntry::before)
            .document("after", State.class, STATES, AuditEntry::after)
            .build(a -> new AuditEntry(
                    a.number(REVISION),
                    a.instant("at"),
                    a.string("by"),
                    a.string("what"),
                    a.document("before", State.class),
                    a.document("after", State.class)));

    private static final RecordSchema<SaleOffer> OFFERS = RecordSchema.of(SaleOffer.class)
            .string("offer", offer -> offer.ordinary().value())
            .money("price", SaleOffer::price)
            .money("ordinaryPrice", SaleOffer::ordinaryPrice)
            .number("stock", SaleOffer::stock)
            .number("perShopper", offer -> (long) offer.perShopper())
            .build(a -> new SaleOffer(
                    OfferId.parse(a.string("offer")),
                    a.money("price"),
                    a.money("ordinaryPrice"),
                    a.number("stock"),
                    a.integer("perShopper")));

    /** How a sale is stored. */
    static final RecordSchema<Sale> SALES = RecordSchema.of(Sale.class)
            .string(SalesTable.PK, sale -> SalesTable.partition(sale.id()).s())
            .string(SalesTable.SK, sale -> SalesTable.SALE)
            .string("saleId", sale -> sale.id().value())
            .string("organiser", Sale::organiser)
            .string("title", Sale::title)
            .string(STATUS, sale -> sale.status().name())
            .instant("opensAt", Sale::opensAt)
            .instant("closesAt", Sale::closesAt)
            .number("peakOrders", Sale::peakOrders)
            .string("admission", sale -> sale.admission().name())
            .string("eligibility", sale -> sale.eligibility().text())
            .documents("offers", SaleOffer.class, OFFERS, Sale::offers)
            .string("seed", sale -> sale.seed().hex())
            .string("seedCommitment", Sale::seedCommitment)
            .string("fingerprint", Sale::fingerprint)
            .number(REVISION, Sale::revision)
            .instant("scheduledAt", Sale::scheduledAt)
            .build(a -> new Sale(
                    new SaleId(a.string("saleId")),
                    a.string("organiser"),
                    a.string("title"),
                    SaleStatus.valueOf(a.string(STATUS)),
                    a.instant("opensAt"),
                    a.instant("closesAt"),
                    a.number("peakOrders"),
                    Admission.valueOf(a.string("admission")),
                    Eligibility.parse(a.stringOr("eligibility", "")).conditions(),
                    a.list("offers", SaleOffer.class),
                    new Seed(a.string("seed")),
                    a.string("fingerprint"),
                    a.number(REVISION),
                    a.instant("scheduledAt")));

    private SaleSchemas() {}
}
