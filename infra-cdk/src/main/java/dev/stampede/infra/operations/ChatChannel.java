package dev.stampede.infra.operations;

import dev.stampede.infra.stage.Accepted;
import dev.stampede.infra.stage.Notifications.SlackChannel;
import dev.stampede.infra.stage.Stage;
import java.util.List;
import software.amazon.awscdk.services.chatbot.CfnSlackChannelConfiguration;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/**
 * The chat channel that notifications are posted to, by Amazon Q Developer in chat applications, which was AWS Chatbot:
 * its resource type and principal still have that name. It may look at alarms, and do nothing.
 */
final class ChatChannel extends Construct {

    private static final List<String> LOOKING = List.of(
            "cloudwatch:DescribeAlarmHistory",
            "cloudwatch:DescribeAlarms",
            "cloudwatch:GetMetricData",
            "cloudwatch:GetMetricWidgetImage");

    ChatChannel(Construct scope, String id, Stage stage, SlackChannel channel, ITopic topic) {
        super(scope, id);
        var role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("chatbot.amazonaws.com"))
                .build();
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(LOOKING)
                .resources(List.of("*"))
                .build());
        Accepted.wildcard(role, "*", "Metrics have no ARN, and an alarm's notification is shown with their graph");
        CfnSlackChannelConfiguration.Builder.create(this, "Slack")
                .configurationName("stampede-" + stage.name())
                .slackWorkspaceId(channel.workspaceId())
                .slackChannelId(channel.channelId())
                .iamRoleArn(role.getRoleArn())
                // The most that anybody may do from the channel, whatever the role allows.
                .guardrailPolicies(List.of("arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess"))
                .snsTopicArns(List.of(topic.getTopicArn()))
                .build()
                .overrideLogicalId("SlackChannel");
    }
}
