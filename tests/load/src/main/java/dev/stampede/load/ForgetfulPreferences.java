package dev.stampede.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.prefs.AbstractPreferences;
import java.util.prefs.Preferences;
import java.util.prefs.PreferencesFactory;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Gatling from asking a repository on the internet, at each start, whether there is a newer one, and from writing
 * the answer to the user's home: these preferences live as long as the process, and say that it has just asked. Named
 * by the system property {@code java.util.prefs.PreferencesFactory}.
 */
public final class ForgetfulPreferences implements PreferencesFactory {

    /** Where Gatling 3.15 looks up when it last asked, in {@code io.gatling.commons.util.LatestGatlingRelease}. */
    static final String LAST_ASKED = "lastCheckTimestamp";

    private final Preferences system = new Node();
    private final Preferences user = new Node();

    /** The system property's value is made into one of these. */
    public ForgetfulPreferences() {}

    @Override
    public Preferences systemRoot() {
        return system;
    }

    @Override
    public Preferences userRoot() {
        return user;
    }

    private static final class Node extends AbstractPreferences {

        private final Map<String, String> values = new ConcurrentHashMap<>();
        private final Map<String, Node> children = new ConcurrentHashMap<>();

        /** The root. */
        private Node() {
            super(null, "");
        }

        private Node(Node parent, String name) {
            super(parent, name);
            values.put(LAST_ASKED, Long.toString(System.currentTimeMillis()));
        }

        @Override
        protected void putSpi(String key, String value) {
            values.put(key, value);
        }

        @Override
        protected @Nullable String getSpi(String key) {
            return values.get(key);
        }

        @Override
        protected void removeSpi(String key) {
            values.remove(key);
        }

        @Override
        protected void removeNodeSpi() {
            values.clear();
        }

        @Override
        protected String[] keysSpi() {
            return values.keySet().stream().sorted().toArray(String[]::new);
        }

        @Override
        protected String[] childrenNamesSpi() {
            return children.keySet().stream().sorted().toArray(String[]::new);
        }

        @Override
        protected AbstractPreferences childSpi(String name) {
            return children.computeIfAbsent(name, child -> new Node(this, child));
        }

        @Override
        protected void syncSpi() {
            // There is nothing behind it.
        }

        @Override
        protected void flushSpi() {
            // There is nothing behind it.
        }
    }
}
