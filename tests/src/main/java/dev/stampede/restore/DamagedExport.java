package dev.stampede.restore;

import java.nio.file.Path;

/** An export that nothing may be restored from. */
public final class DamagedExport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the file and what is wrong with it. */
    DamagedExport(Path file, String reason) {
        super("%s %s".formatted(file, reason));
    }
}
