package dev.stampede.runtime.telemetry;

import com.amazonaws.xray.AWSXRay;
import com.amazonaws.xray.entities.FacadeSegment;
import com.amazonaws.xray.entities.SubsegmentImpl;
import com.amazonaws.xray.entities.TraceHeader.SampleDecision;
import com.amazonaws.xray.entities.TraceID;
import dev.stampede.runtime.snapstart.Priming;
import jakarta.inject.Singleton;

/**
 * Has a trace written once and sends it to nobody. Sample events come without a trace, so without this the first real
 * request would pay for the X-Ray SDK's JSON.
 */
@Singleton
final class TracePriming implements Priming {

    @Override
    public void prime() {
        var recorder = AWSXRay.getGlobalRecorder();
        var segment = new FacadeSegment(recorder, TraceID.create(recorder), "", SampleDecision.SAMPLED);
        var subsegment = new SubsegmentImpl(recorder, "priming", segment);
        subsegment.setParent(segment);
        subsegment.streamSerialize();
    }
}
