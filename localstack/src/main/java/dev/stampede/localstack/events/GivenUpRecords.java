package dev.stampede.localstack.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.localstack.template.LocalAccount;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Tells the mapping's on-failure queue where in the stream the records stand that were given up. */
final class GivenUpRecords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final System.Logger LOG = System.getLogger(GivenUpRecords.class.getName());

    private final StreamMapping mapping;
    private final SqsClient sqs;

    GivenUpRecords(StreamMapping mapping, SqsClient sqs) {
        this.mapping = mapping;
        this.sqs = sqs;
    }

    /** Sends what Lambda sends: the place of the records, not the records, which stay in the stream for a day. */
    void tell(String shardId, List<Record> records, int attempts, GivenUpReason reason) {
        LOG.log(
                Level.ERROR,
                "{0} gave up {1} records of {2}: {3}",
                mapping.functionName(),
                records.size(),
                mapping.tableName(),
                reason.condition());
        mapping.onFailureQueue().ifPresent(queue -> {
            var url = sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
            var notice = notice(shardId, records, attempts, reason).toString();
            sqs.sendMessage(request -> request.queueUrl(url).messageBody(notice));
        });
    }

    private ObjectNode notice(String shardId, List<Record> records, int attempts, GivenUpReason reason) {
        var notice = JSON.createObjectNode();
        notice.putObject("requestContext")
                .put("requestId", UUID.randomUUID().toString())
                .put("functionArn", LocalAccount.arn("lambda", "function:" + mapping.functionName()))
                .put("condition", reason.condition())
                .put("approximateInvokeCount", attempts);
        notice.putObject("responseContext")
                .put("statusCode", 200)
                .put("executedVersion", "$LATEST")
                .put("functionError", "Unhandled");
        notice.put("version", "1.0").put("timestamp", Instant.now().toString());
        var first = records.getFirst().dynamodb();
        var last = records.getLast().dynamodb();
        notice.putObject("DDBStreamBatchInfo")
                .put("shardId", shardId)
                .put("startSequenceNumber", first.sequenceNumber())
                .put("endSequenceNumber", last.sequenceNumber())
                .put(
                        "approximateArrivalOfFirstRecord",
                        first.approximateCreationDateTime().toString())
                .put(
                        "approximateArrivalOfLastRecord",
                        last.approximateCreationDateTime().toString())
                .put("batchSize", records.size())
                .put("streamArn", mapping.streamArn());
        return notice;
    }
}
