package dev.stampede.model.order.dynamodb;

import dev.stampede.model.dynamodb.RecordSchema;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.order.Address;
import dev.stampede.model.order.Discount;
import dev.stampede.model.order.Freight;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderLine;
import dev.stampede.model.order.OrderState;
import dev.stampede.model.order.PaymentToken;
import dev.stampede.model.order.StateChange;
import dev.stampede.model.parcel.Parcel;
import dev.stampede.model.parcel.ParcelState;
import dev.stampede.model.shipping.Destination;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How orders and parcels are stored. */
public final class OrderSchemas {

    /** Where an order or a parcel stands. */
    static final String STATE = "state";

    /** The try that placed an order. */
    static final String ATTEMPT = "attempt";

    /** The states it has been in. */
    static final String HISTORY = "history";

    private static final RecordSchema<OrderLine> LINES = RecordSchema.of(OrderLine.class)
            .string("offer", line -> line.offer().value())
            .string("title", OrderLine::title)
            .number("quantity", line -> (long) line.quantity())
            .money("unitPrice", OrderLine::unitPrice)
            .number("terms", OrderLine::termsVersion)
            .number("perShopper", line -> (long) line.perShopper())
            .numbers("takenFrom", OrderLine::takenFrom)
            .build(a -> new OrderLine(
                    OfferId.parse(a.string("offer")),
                    a.string("title"),
                    a.integer("quantity"),
                    a.money("unitPrice"),
                    a.number("terms"),
                    a.integer("perShopper"),
                    a.numbers("takenFrom")));

    private static final RecordSchema<Freight> FREIGHT = RecordSchema.of(Freight.class)
            .string("seller", freight -> freight.seller().value())
            .money("price", Freight::price)
            .build(a -> new Freight(new SellerId(a.string("seller")), a.money("price")));

    private static final RecordSchema<Discount> DISCOUNTS = RecordSchema.of(Discount.class)
            .string("treasure", discount -> discount.treasure().value())
            .money("amount", Discount::amount)
            .build(a -> new Discount(new TreasureId(a.string("treasure")), a.money("amount")));

    private static final RecordSchema<Address> ADDRESSES = RecordSchema.of(Address.class)
            .string("recipient", Address::recipient)
            .string("street", Address::street)
            .string("city", Address::city)
            .string("country", address -> address.destination().country())
            .string("postalCode", address -> address.destination().postalCode())
            .build(a -> new Address(
                    a.string("recipient"),
                    a.string("street"),
                    a.string("city"),
                    new Destination(a.string("country"), a.string("postalCode"))));

    /** A change of an order's state, as an element of its history. */
    static final RecordSchema<StateChange> CHANGES = RecordSchema.of(StateChange.class)
            .string(STATE, change -> change.state().name())
            .instant("at", StateChange::at)
            .string("reason", StateChange::reason)
            .build(a -> new StateChange(OrderState.valueOf(a.string(STATE)), a.instant("at"), a.string("reason")));

    /** A step of a parcel, as an element of its history. */
    static final RecordSchema<Parcel.Step> STEPS = RecordSchema.of(Parcel.Step.class)
            .string(STATE, step -> step.state().name())
            .instant("at", Parcel.Step::at)
            .build(a -> new Parcel.Step(ParcelState.valueOf(a.string(STATE)), a.instant("at")));

    /** How an order is stored. */
    public static final RecordSchema<Order> ORDERS = RecordSchema.of(Order.class)
            .string(OrdersTable.ORDER_ID, order -> order.id().value())
            .string(OrdersTable.ITEM, order -> OrdersTable.ORDER)
            .string(OrdersTable.SHOPPER_ID, order -> order.shopper().value())
            .string(STATE, order -> order.state().name())
            .instant(OrdersTable.PLACED_AT, Order::placedAt)
            .instant("payBy", Order::payBy)
            .documents("lines", OrderLine.class, LINES, Order::lines)
            .documents("freight", Freight.class, FREIGHT, Order::freight)
            .documents("discounts", Discount.class, DISCOUNTS, Order::discounts)
            .document("address", Address.class, ADDRESSES, Order::address)
            .string("paymentToken", order -> order.paymentToken().value())
            .string("correlationId", Order::correlationId)
            .string("fingerprint", Order::fingerprint)
            .string(ATTEMPT, Order::attempt)
            .documents(HISTORY, StateChange.class, CHANGES, Order::history)
            .build(a -> new Order(
                    new OrderId(a.string(OrdersTable.ORDER_ID)),
                    new ShopperId(a.string(OrdersTable.SHOPPER_ID)),
                    OrderState.valueOf(a.string(STATE)),
                    a.instant(OrdersTable.PLACED_AT),
                    a.instant("payBy"),
                    a.list("lines", OrderLine.class),
                    a.list("freight", Freight.class),
                    a.list("discounts", Discount.class),
                    a.document("address", Address.class),
                    new PaymentToken(a.string("paymentToken")),
                    a.string("correlationId"),
                    a.string("fingerprint"),
                    a.string(ATTEMPT),
                    a.list(HISTORY, StateChange.class)));

    /** How a parcel is stored. */
    public static final RecordSchema<Parcel> PARCELS = RecordSchema.of(Parcel.class)
            .string(OrdersTable.ORDER_ID, parcel -> parcel.order().value())
            .string(
                    OrdersTable.ITEM,
                    parcel -> OrdersTable.PARCEL_PREFIX + parcel.seller().value())
            .string(OrdersTable.SELLER_ID, parcel -> parcel.seller().value())
            .string(STATE, parcel -> parcel.state().name())
            .instant(OrdersTable.PAID_AT, Parcel::paidAt)
            .string("trackingNumber", Parcel::trackingNumber)
            .string("correlationId", Parcel::correlationId)
            .documents(HISTORY, Parcel.Step.class, STEPS, Parcel::history)
            .build(a -> new Parcel(
                    new OrderId(a.string(OrdersTable.ORDER_ID)),
                    new SellerId(a.string(OrdersTable.SELLER_ID)),
                    ParcelState.valueOf(a.string(STATE)),
                    a.instant(OrdersTable.PAID_AT),
                    a.string("trackingNumber"),
                    a.string("correlationId"),
                    a.list(HISTORY, Parcel.Step.class)));

    private OrderSchemas() {}

    /** Whether an order stands in the item: without a state it only says which tries to place one come too late. */
    public static boolean isOrder(Map<String, AttributeValue> item) {
        return item.containsKey(STATE)
                && Objects.requireNonNull(item.get(OrdersTable.ITEM)).s().equals(OrdersTable.ORDER);
    }
}
