package dev.stampede.flashsale.room.dynamodb;

import dev.stampede.flashsale.room.LateSlot;
import dev.stampede.flashsale.room.LateTally;
import dev.stampede.flashsale.room.Line;
import dev.stampede.flashsale.room.Pace;
import dev.stampede.flashsale.room.RoomState;
import dev.stampede.flashsale.room.Sample;
import dev.stampede.flashsale.room.Stretch;
import dev.stampede.model.dynamodb.RecordSchema;
import java.time.Instant;

/** How a room's state is stored. Times are in milliseconds, and names short: the item grows with a long queue. */
final class StateSchema {

    private static final RecordSchema<Stretch> STRETCHES = RecordSchema.of(Stretch.class)
            .number("since", stretch -> stretch.since().toEpochMilli())
            .number("base", Stretch::base)
            .number("pace", Stretch::perSecond)
            .number("upTo", Stretch::upTo)
            .build(a -> new Stretch(
                    Instant.ofEpochMilli(a.number("since")), a.number("base"), a.number("pace"), a.number("upTo")));

    private static final RecordSchema<LateSlot> SLOTS = RecordSchema.of(LateSlot.class)
            .number("from", slot -> slot.from().toEpochMilli())
            .number("to", slot -> slot.to().toEpochMilli())
            .number("before", LateSlot::before)
            .number("count", LateSlot::count)
            .build(a -> new LateSlot(
                    Instant.ofEpochMilli(a.number("from")),
                    Instant.ofEpochMilli(a.number("to")),
                    a.number("before"),
                    a.number("count")));

    /** How a state is stored, without its key. */
    static final RecordSchema<RoomState> STATES = RecordSchema.of(RoomState.class)
            .number("revision", RoomState::revision)
            .number("slices", state -> (long) state.slices())
            .number("leasedUntil", state -> state.leasedUntil().toEpochMilli())
            .number("tendedAt", state -> state.tendedAt().toEpochMilli())
            .number("early", RoomState::early)
            .documents("line", Stretch.class, STRETCHES, state -> state.line().stretches())
            .number("lateUntil", state -> state.late().until().toEpochMilli())
            .number("late", state -> state.late().total())
            .documents("lateSlots", LateSlot.class, SLOTS, state -> state.late().slots())
            .number("perSecond", state -> state.pace().perSecond())
            .number("yieldPerMille", state -> state.pace().yieldPerMille())
            .number("sampleAt", state -> state.sample().at().toEpochMilli())
            .number("sampleAdmitted", state -> state.sample().admitted())
            .number("sampleFree", state -> state.sample().free())
            .build(a -> new RoomState(
                    a.number("revision"),
                    a.integer("slices"),
                    Instant.ofEpochMilli(a.number("leasedUntil")),
                    Instant.ofEpochMilli(a.number("tendedAt")),
                    a.number("early"),
                    new Line(a.list("line", Stretch.class)),
                    new LateTally(
                            Instant.ofEpochMilli(a.number("lateUntil")),
                            a.number("late"),
                            a.list("lateSlots", LateSlot.class)),
                    new Pace(a.number("perSecond"), a.number("yieldPerMille")),
                    new Sample(
                            Instant.ofEpochMilli(a.number("sampleAt")),
                            a.number("sampleAdmitted"),
                            a.number("sampleFree"))));

    private StateSchema() {}
}
