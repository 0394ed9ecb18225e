package dev.stampede.localstack.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The effects so far. */
interface Journal extends AutoCloseable {

    /** Returns when the effect would survive a crash, as far as this journal promises that. */
    void append(Effect effect) throws IOException;

    @Override
    void close() throws IOException;

    /** A journal that keeps nothing. */
    static Journal none() {
        return new Journal() {
            @Override
            public void append(Effect effect) {}

            @Override
            public void close() {}
        };
    }

    /** A file with a line of JSON per effect, on the disk before the effect is answered. */
    final class InFile implements Journal {

        private static final ObjectMapper JSON = new ObjectMapper();

        private final FileChannel file;
        private final List<Effect> replayed;

        private InFile(FileChannel file, List<Effect> replayed) {
            this.file = file;
            this.replayed = replayed;
        }

        /** Opens the journal; a last line that a crash left unfinished is cut off: its effect was never answered. */
        static InFile open(Path path) throws IOException {
            Files.createDirectories(path.toAbsolutePath().resolve("..").normalize());
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            String text = Files.readString(path);
            String complete = text.substring(0, text.lastIndexOf('\n') + 1);
            file.truncate(complete.getBytes(StandardCharsets.UTF_8).length);
            file.position(file.size());
            List<Effect> effects = new ArrayList<>();
            for (String line : complete.lines().toList()) {
                effects.add(parse(path, line));
            }
            return new InFile(file, List.copyOf(effects));
        }

        private static Effect parse(Path path, String line) throws IOException {
            try {
                return JSON.readValue(line, Effect.class);
            } catch (JsonProcessingException damaged) {
                throw new IOException(path + " has a line that is no effect: " + line, damaged);
            }
        }

        /** What the file held when it was opened. */
        List<Effect> replayed() {
            return replayed;
        }

        @Override
        public void append(Effect effect) throws IOException {
            ByteBuffer line =
                    ByteBuffer.wrap((JSON.writeValueAsString(effect) + '\n').getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
