package dev.stampede.acceptance.badinput;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests that a well-behaved client wouldn't let pass. */
final class RawRequest {

    private static final int LONGEST_WAIT_MILLIS = 35_000;

    private RawRequest() {}

    /**
     * The status that is answered to a {@code GET} with one more header line, byte for byte as given.
     *
     * @param header each character is sent as one byte
     */
    static int statusOf(URI shop, String path, String header) throws IOException {
        try (var socket = new Socket(shop.getHost(), shop.getPort())) {
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            var request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n\r\n"
                    .formatted(path, shop.getAuthority(), header);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
