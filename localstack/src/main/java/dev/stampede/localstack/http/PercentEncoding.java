package dev.stampede.localstack.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-decoding that leaves malformed text as it is. */
final class PercentEncoding {

    private PercentEncoding() {}

    /** Decodes (a part of) a path, where a plus sign is itself. */
    static String decode(String encoded) {
        return decodeForm(encoded.replace("+", "%2B"));
    }

    /** Decodes a name or value of a query string, where a plus sign is a space. */
    static String decodeForm(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return encoded;
        }
    }
}
