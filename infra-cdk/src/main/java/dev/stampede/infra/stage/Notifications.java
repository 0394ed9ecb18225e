package dev.stampede.infra.stage;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Who is told when something is wrong.
 *
 * @param email where alarms are mailed to
 * @param slack the chat channel that they are posted to, by Amazon Q Developer in chat applications
 */
public record Notifications(Optional<String> email, Optional<SlackChannel> slack) {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /**
     * A channel of a workspace that was connected to the account before, in the chat application's console.
     *
     * @param workspaceId such as {@code T07EA123LEP}
     * @param channelId such as {@code C07EZ1ABC23}
     */
    public record SlackChannel(String workspaceId, String channelId) {

        private static final Pattern WORKSPACE = Pattern.compile("T[A-Z0-9]{1,255}");
        private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]{1,255}");

        /** Refuses what are no ids. */
        public SlackChannel {
            if (!WORKSPACE.matcher(workspaceId).matches()) {
                throw new IllegalArgumentException(
                        "slackWorkspace is \"%s\": wants the workspace's id, such as T07EA123LEP"
                                .formatted(workspaceId));
            }
            if (!CHANNEL.matcher(channelId).matches()) {
                throw new IllegalArgumentException(
                        "slackChannel is \"%s\": wants the channel's id, such as C07EZ1ABC23".formatted(channelId));
            }
        }
    }

    /** Refuses what is no address. */
    public Notifications {
        email.filter(address -> !ADDRESS.matcher(address).matches()).ifPresent(address -> {
            throw new IllegalArgumentException(
                    "alarmEmail is \"%s\": wants an address such as on-call@shop.example".formatted(address));
        });
    }

    static Notifications of(Function<String, Optional<String>> setting) {
        var workspace = setting.apply("slackWorkspace");
        var channel = setting.apply("slackChannel");
        if (workspace.isPresent() != channel.isPresent()) {
            throw new IllegalArgumentException("slackWorkspace and slackChannel are given together or not at all");
        }
        return new Notifications(
                setting.apply("alarmEmail"), workspace.map(known -> new SlackChannel(known, channel.orElseThrow())));
    }
}
