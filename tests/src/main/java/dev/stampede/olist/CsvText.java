package dev.stampede.olist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file's text, which is UTF-8, with or without a byte-order mark. */
final class CsvText {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private CsvText() {}

    /**
     * All of it, without its byte-order mark.
     *
     * @throws UnusableFile when it is in another encoding
     * @throws UncheckedIOException when it can't be read
     */
    static String of(Path path) {
        var bytes = bytes(path);
        var name = String.valueOf(path.getFileName());
        if (isUtf16(bytes)) {
            throw new UnusableFile(name, 1, "is UTF-16; save it as UTF-8");
        }
        var in = ByteBuffer.wrap(bytes);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
        } catch (CharacterCodingException e) {
            throw new UnusableFile(
                    name, lineAt(bytes, in.position()), "isn't UTF-8 (Latin-1 perhaps); save the file as UTF-8");
        }
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be read".formatted(path), e);
        }
    }

    /** By its mark, or by the zero that every other byte of such a text in Latin letters is. */
    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || bytes[0] == 0
                        || bytes[1] == 0);
    }

    private static long lineAt(byte[] bytes, int position) {
        long line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
