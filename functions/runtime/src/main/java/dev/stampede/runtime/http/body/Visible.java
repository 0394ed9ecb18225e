package dev.stampede.runtime.http.body;

import java.util.Set;

/** Which characters a reader sees, by Unicode's general categories as the JDK knows them. */
final class Visible {

    /**
     * Letters and symbols to Unicode that show nothing: the Hangul fillers and the Braille cell without a dot (Unicode
     * Character Database, {@code Default_Ignorable_Code_Point}, and U+2800).
     */
    private static final Set<Integer> BLANKS = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    private Visible() {}

    /** Whether somebody would see it. A mark alone has nothing to stand on. */
    static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> !BLANKS.contains(point);
        };
    }

    /** Whether it makes of one line something else: control characters, separators, turns of the direction. */
    static boolean breaksTheLine(int point) {
        return Character.isISOControl(point)
                || (point >= 0x2028 && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }
}
