package dev.stampede.localstack.template;

/** A table's stream as the template's references have it: known before DynamoDB Local has made the stream. */
public final class TableStreamArn {

    private static final String STREAM = "/stream/";
    private static final String LABEL = "2026-01-01T00:00:00.000";

    private TableStreamArn() {}

    static String of(String tableArn) {
        return tableArn + STREAM + LABEL;
    }

    /** Whether an event source is a table's stream. */
    public static boolean isStream(String arn) {
        return arn.contains(":dynamodb:") && arn.contains(STREAM);
    }

    /** The name of the table whose stream it is. */
    public static String tableOf(String streamArn) {
        var table = streamArn.substring(0, streamArn.indexOf(STREAM));
        return table.substring(table.lastIndexOf('/') + 1);
    }
}
