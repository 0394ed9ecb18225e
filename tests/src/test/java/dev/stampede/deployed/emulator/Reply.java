package dev.stampede.deployed.emulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param headers its headers
 * @param body what is sent
 */
@SuppressWarnings("ArrayRecordComponent") // a body is written once, never compared
record Reply(int status, Map<String, String> headers, byte[] body) {

    static final Reply NOTHING = new Reply(200, Map.of(), new byte[0]);

    static Reply xml(String body) {
        return xml(200, body);
    }

    static Reply xml(int status, String body) {
        return new Reply(status, Map.of("Content-Type", "text/xml"), body.getBytes(StandardCharsets.UTF_8));
    }

    static Reply json(String body) {
        return new Reply(
                200, Map.of("Content-Type", "application/x-amz-json-1.1"), body.getBytes(StandardCharsets.UTF_8));
    }

    /** As services with query parameters answer. */
    static Reply result(String action, String result) {
        return xml(
                "<%sResponse><%sResult>%s</%sResult></%sResponse>".formatted(action, action, result, action, action));
    }

    /** As services with query parameters refuse. */
    static Reply error(String code, String message) {
        return xml(
                400,
                "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
                        .formatted(code, message));
    }

    static Reply notFound() {
        return xml(404, "<Error><Code>NoSuchKey</Code><Message>There is none</Message></Error>");
    }
}
