package dev.stampede.simulation.crash;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The methods through which something is written to a table or sent to a queue, by what calls what. */
final class Writers {

    /** What writes, in the words of the services' interfaces. */
    static final Set<String> WRITES = Set.of(
            "PutItem",
            "UpdateItem",
            "DeleteItem",
            "BatchWriteItem",
            "TransactWriteItems",
            "SendMessage",
            "SendMessageBatch");

    private static final String OURS = "dev.stampede";

    private final Map<String, Set<String>> callers = new HashMap<>();
    private final Set<String> direct = new TreeSet<>();

    Writers(JavaClasses classes) {
        for (var type : classes) {
            for (var unit : type.getCodeUnits()) {
                Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                        .forEach(access -> add(unit, access));
            }
        }
    }

    /** Those of the classes' methods from which a write can be reached, as {@code Class.method}. */
    SortedSet<String> among(Stream<JavaClass> classes) {
        var reaching = reaching();
        var found = new TreeSet<String>();
        classes.flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(method -> name(method.getOwner(), method.getName()))
                .filter(reaching::contains)
                .forEach(found::add);
        return found;
    }

    private void add(JavaCodeUnit from, JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var caller = name(from.getOwner(), from.getName());
        if (isWrite(owner, access.getName())) {
            direct.add(caller);
        }
        // A call of the JDK's own interfaces would lead everywhere.
        Stream.of(owner)
                .filter(ours -> ours.getPackageName().startsWith(OURS))
                .flatMap(ours -> Stream.concat(Stream.of(ours), ours.getAllSubclasses().stream()))
                .map(target -> name(target, access.getName()))
                .forEach(target ->
                        callers.computeIfAbsent(target, key -> new HashSet<>()).add(caller));
    }

    private static boolean isWrite(JavaClass owner, String method) {
        boolean isClient = owner.isAssignableTo(DynamoDbClient.class) || owner.isAssignableTo(SqsClient.class);
        return isClient && WRITES.stream().anyMatch(write -> write.equalsIgnoreCase(method));
    }

    private Set<String> reaching() {
        var reaching = new HashSet<>(direct);
        var left = new ArrayDeque<>(direct);
        while (!left.isEmpty()) {
            callers.getOrDefault(left.remove(), Set.of()).stream()
                    .filter(reaching::add)
                    .forEach(left::add);
        }
        return reaching;
    }

    private static String name(JavaClass owner, String method) {
        return owner.getName() + "." + method;
    }
}
