package dev.stampede.simulation.dynamodb.expression;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How DynamoDB compares values and counts with them (developer guide, "Data types"). */
public final class Values {

    /** Texts of at most that many digits fit into a {@code long}. */
    private static final int DIGITS_OF_LONG = 18;

    private Values() {}

    /** Whether both are the same value: numbers by what they count, sets in any order. */
    public static boolean equal(AttributeValue one, AttributeValue other) {
        if (one.type() != other.type()) {
            return false;
        }
        return switch (one.type()) {
            case N -> compareNumbers(one.n(), other.n()) == 0;
            case SS -> new HashSet<>(one.ss()).equals(new HashSet<>(other.ss()));
            case NS -> decimals(one.ns()).equals(decimals(other.ns()));
            case BS -> new HashSet<>(one.bs()).equals(new HashSet<>(other.bs()));
            case L -> equalLists(one.l(), other.l());
            case M ->
                one.m().keySet().equals(other.m().keySet())
                        && one.m().entrySet().stream()
                                .allMatch(entry -> equal(
                                        entry.getValue(),
                                        Objects.requireNonNull(other.m().get(entry.getKey()))));
            default -> one.equals(other);
        };
    }

    /** Whether the two can be put in an order. */
    static boolean ordered(AttributeValue one, AttributeValue other) {
        return one.type() == other.type()
                && (one.type() == AttributeValue.Type.S
                        || one.type() == AttributeValue.Type.N
                        || one.type() == AttributeValue.Type.B);
    }

    /** The order of two texts, by their UTF-8, of two numbers, or of two strings of bytes. */
    public static int compare(AttributeValue one, AttributeValue other) {
        return switch (one.type()) {
            case S -> compareTexts(one.s(), other.s());
            case N -> compareNumbers(one.n(), other.n());
            case B ->
                Arrays.compareUnsigned(one.b().asByteArrayUnsafe(), other.b().asByteArrayUnsafe());
            default -> throw new Invalid("Invalid operand type: " + one.type());
        };
    }

    /** In the order of UTF-8, in which what comes in pairs of chars follows all else. */
    private static int compareTexts(String one, String other) {
        int shared = Math.min(one.length(), other.length());
        for (int i = 0; i < shared; i++) {
            char left = one.charAt(i);
            char right = other.charAt(i);
            if (left != right) {
                boolean paired = Character.isSurrogate(left) || Character.isSurrogate(right);
                return paired
                        ? Integer.compare(one.codePointAt(i), other.codePointAt(i))
                        : Character.compare(left, right);
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    private static int compareNumbers(String one, String other) {
        return isLong(one) && isLong(other)
                ? Long.compare(Long.parseLong(one), Long.parseLong(other))
                : new BigDecimal(one).compareTo(new BigDecimal(other));
    }

    static AttributeValue plus(AttributeValue one, AttributeValue other) {
        if (isLong(one.n()) && isLong(other.n())) {
            return AttributeValue.fromN(Long.toString(Long.parseLong(one.n()) + Long.parseLong(other.n())));
        }
        return number(new BigDecimal(one.n()).add(new BigDecimal(other.n())));
    }

    static AttributeValue minus(AttributeValue one, AttributeValue other) {
        if (isLong(one.n()) && isLong(other.n())) {
            return AttributeValue.fromN(Long.toString(Long.parseLong(one.n()) - Long.parseLong(other.n())));
        }
        return number(new BigDecimal(one.n()).subtract(new BigDecimal(other.n())));
    }

    /** The number as DynamoDB writes it: without zeros that say nothing. */
    static AttributeValue number(BigDecimal value) {
        return AttributeValue.fromN(
                value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }

    static long size(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().length();
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().size();
            case NS -> value.ns().size();
            case BS -> value.bs().size();
            case L -> value.l().size();
            case M -> value.m().size();
            default -> -1;
        };
    }

    static boolean beginsWith(AttributeValue value, AttributeValue start) {
        if (value.type() == AttributeValue.Type.S && start.type() == AttributeValue.Type.S) {
            return value.s().startsWith(start.s());
        }
        return value.type() == AttributeValue.Type.B
                && start.type() == AttributeValue.Type.B
                && indexOf(value.b(), start.b()) == 0;
    }

    static boolean contains(AttributeValue whole, AttributeValue part) {
        return switch (whole.type()) {
            case S -> part.type() == AttributeValue.Type.S && whole.s().contains(part.s());
            case B -> part.type() == AttributeValue.Type.B && indexOf(whole.b(), part.b()) >= 0;
            case SS -> part.type() == AttributeValue.Type.S && whole.ss().contains(part.s());
            case NS ->
                part.type() == AttributeValue.Type.N
                        && whole.ns().stream().anyMatch(n -> compareNumbers(n, part.n()) == 0);
            case BS -> part.type() == AttributeValue.Type.B && whole.bs().contains(part.b());
            case L -> whole.l().stream().anyMatch(element -> equal(element, part));
            default -> false;
        };
    }

    /** Both sets' elements. */
    static AttributeValue union(AttributeValue set, AttributeValue more) {
        return switch (set.type()) {
            case SS -> AttributeValue.fromSs(joined(set.ss(), more.ss()));
            case NS -> AttributeValue.fromNs(joined(set.ns(), more.ns()));
            case BS -> AttributeValue.fromBs(joined(set.bs(), more.bs()));
            default -> throw new Invalid("Type mismatch for ADD; operator type: " + set.type());
        };
    }

    /** The set's elements that aren't in the other; empty when none is left, and then there is no set. */
    static AttributeValue without(AttributeValue set, AttributeValue gone) {
        return switch (set.type()) {
            case SS -> AttributeValue.fromSs(rest(set.ss(), gone.ss()));
            case NS -> AttributeValue.fromNs(rest(set.ns(), gone.ns()));
            case BS -> AttributeValue.fromBs(rest(set.bs(), gone.bs()));
            default -> throw new Invalid("Type mismatch for DELETE; operator type: " + set.type());
        };
    }

    private static <T> List<T> joined(Collection<T> one, Collection<T> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return new ArrayList<>(all);
    }

    private static <T> List<T> rest(Collection<T> all, Collection<T> gone) {
        return all.stream().filter(element -> !gone.contains(element)).toList();
    }

    private static Set<BigDecimal> decimals(Collection<String> numbers) {
        var decimals = new HashSet<BigDecimal>();
        numbers.forEach(number -> decimals.add(new BigDecimal(number).stripTrailingZeros()));
        return decimals;
    }

    private static boolean equalLists(List<AttributeValue> one, List<AttributeValue> other) {
        boolean equal = one.size() == other.size();
        for (int i = 0; i < one.size() && equal; i++) {
            equal = equal(one.get(i), other.get(i));
        }
        return equal;
    }

    private static int indexOf(SdkBytes whole, SdkBytes part) {
        var latin = StandardCharsets.ISO_8859_1;
        return new String(whole.asByteArrayUnsafe(), latin).indexOf(new String(part.asByteArrayUnsafe(), latin));
    }

    private static boolean isLong(String text) {
        int digits = text.length();
        int from = text.charAt(0) == '-' ? 1 : 0;
        boolean digitsOnly = digits > from && digits - from <= DIGITS_OF_LONG;
        for (int i = from; i < digits && digitsOnly; i++) {
            digitsOnly = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digitsOnly;
    }
}
