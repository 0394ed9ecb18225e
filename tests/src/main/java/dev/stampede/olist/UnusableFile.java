package dev.stampede.olist;

/**
 * That a file can't be read at all, so that nothing can be done with the folder; the message says what would be right.
 */
public final class UnusableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says where and why.
     *
     * @param line in the file, from 1
     * @param reason what is wrong, and what would be right
     */
    UnusableFile(String file, long line, String reason) {
        super("%s line %d: %s".formatted(file, line, reason));
    }
}
