package dev.stampede.localstack.dynamodb.edge;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One call that an SDK makes.
 *
 * @param caller whose access key signed it; on this machine each function's key bears its name
 * @param name the API's name for it, such as {@code GetItem}
 * @param writes how many items its transaction writes; 0 when it isn't one
 */
record Operation(String caller, String name, int writes) {

    /** Reads it off the wire. */
    static Operation of(String target, String authorization, JsonNode body) {
        var name = target.substring(target.indexOf('.') + 1);
        return new Operation(
                callerOf(authorization), name, body.path("TransactItems").size());
    }

    /** In a signature of version 4 the key id comes first: {@code Credential=KEY/date/region/service/aws4_request}. */
    private static String callerOf(String authorization) {
        var from = authorization.indexOf("Credential=") + "Credential=".length();
        var to = authorization.indexOf('/', from);
        return to < 0 ? "unknown" : authorization.substring(from, to);
    }

    /** Only what writes can be in another transaction's way. */
    boolean canSuffer(Fault fault) {
        return fault != Fault.CONFLICT || isWrite();
    }

    boolean isTransaction() {
        return name.equals("TransactWriteItems");
    }

    boolean isRead() {
        return name.equals("GetItem") || name.equals("Query");
    }

    private boolean isWrite() {
        return isTransaction() || name.equals("PutItem") || name.equals("UpdateItem") || name.equals("DeleteItem");
    }
}
