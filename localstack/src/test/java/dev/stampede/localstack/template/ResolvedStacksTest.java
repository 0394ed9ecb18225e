package dev.stampede.localstack.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolvedStacksTest {

    private static final String TEMPLATE = """
            {"Parameters": {"Stage": {"Type": "String", "Default": "dev"}, "Given": {"Type": "String"}},
             "Mappings": {"Sizes": {"dev": {"memory": "512"}}},
             "Conditions": {
               "IsDev": {"Fn::Equals": [{"Ref": "Stage"}, "dev"]},
               "IsOther": {"Fn::Not": [{"Condition": "IsDev"}]},
               "Both": {"Fn::And": [{"Condition": "IsDev"}, {"Condition": "IsOther"}]},
               "Either": {"Fn::Or": [{"Condition": "IsDev"}, {"Condition": "IsOther"}]}},
             "Resources": {
               "Orders1A2B3C4D": {"Type": "AWS::DynamoDB::Table", "Properties": {}},
               "Inbox": {"Type": "AWS::SQS::Queue", "Properties": {"FifoQueue": true}},
               "Key": {"Type": "AWS::SecretsManager::Secret"},
               "Flags": {"Type": "AWS::SSM::Parameter",
                         "Properties": {"Name": "/flags", "Type": "String", "Value": "{}"}},
               "Role": {"Type": "AWS::IAM::Role"},
               "Fn": {"Type": "AWS::Lambda::Function"},
               "FnVersion": {"Type": "AWS::Lambda::Version", "Properties": {"FunctionName": {"Ref": "Fn"}}},
               "FnLive": {"Type": "AWS::Lambda::Alias",
                          "Properties": {"FunctionName": {"Ref": "Fn"}, "Name": "live"}},
               "Probe": {"Type": "AWS::Events::Rule", "Properties": {"value": %s}}}}
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"Ref": "Stage"}                                          | dev
            {"Ref": "Given"}                                          | told
            {"Ref": "AWS::Region"}                                    | eu-central-1
            {"Ref": "Orders1A2B3C4D"}                                 | Orders
            {"Ref": "Inbox"}                                          | http://127.0.0.1:9324/000000000000/Inbox.fifo
            {"Fn::GetAtt": ["Inbox", "Arn"]}                          | arn:aws:sqs:eu-central-1:000000000000:Inbox.fifo
            {"Fn::GetAtt": "Orders1A2B3C4D.Arn"}                      | arn:aws:dynamodb:eu-central-1:000000000000:table/Orders
            {"Ref": "Key"}                                            | arn:aws:secretsmanager:eu-central-1:000000000000:secret:Key
            {"Ref": "Flags"}                                          | /flags
            {"Fn::GetAtt": ["Flags", "Type"]}                         | String
            {"Fn::GetAtt": ["Flags", "Value"]}                        | {}
            {"Fn::GetAtt": ["Role", "Arn"]}                           | arn:aws:unplayed:eu-central-1:000000000000:Role
            {"Ref": "FnVersion"}                                      | arn:aws:lambda:eu-central-1:000000000000:function:Fn:1
            {"Ref": "FnLive"}                                         | arn:aws:lambda:eu-central-1:000000000000:function:Fn:live
            {"Fn::Join": ["-", ["a", {"Ref": "Stage"}]]}              | a-dev
            {"Fn::Sub": "x-${Stage}-${Fn.Arn}-${!Not}"}               | x-dev-arn:aws:lambda:eu-central-1:000000000000:function:Fn-${Not}
            {"Fn::Sub": ["${a}${Stage}", {"a": {"Ref": "Given"}}]}    | tolddev
            {"Fn::Select": [1, {"Fn::Split": [".", "a.b.c"]}]}        | b
            {"Fn::FindInMap": ["Sizes", {"Ref": "Stage"}, "memory"]}  | 512
            {"Fn::If": ["IsDev", "yes", "no"]}                        | yes
            {"Fn::If": ["Both", "yes", "no"]}                         | no
            {"Fn::If": ["Either", "yes", "no"]}                       | yes
            """)
    void evaluates_references_and_functions(String expression, String expected) {
        assertThat(probe(expression).properties().path("value").asText()).isEqualTo(expected);
    }

    @Test
    void leaves_out_what_is_no_value() {
        var probe = probe("[1, {\"Ref\": \"AWS::NoValue\"}, {\"a\": {\"Ref\": \"AWS::NoValue\"}}]");

        assertThat(probe.properties().path("value").toString()).isEqualTo("[1,{}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"Fn::Cidr": []}                 | Probe.value uses Fn::Cidr
            {"Ref": "Nothing"}               | Probe.value refers to Nothing
            {"Fn::GetAtt": ["Fn", "Colour"]} | Probe.value asks for the attribute Colour of Fn
            {"Fn::ImportValue": "Elsewhere"} | Probe.value imports Elsewhere
            {"Ref": "AWS::Moon"}             | Probe.value refers to the pseudo parameter AWS::Moon
            """)
    void names_the_place_of_what_it_does_not_know(String expression, String message) {
        assertThatThrownBy(() -> probe(expression))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(message);
    }

    @Test
    void names_a_parameter_without_value_and_where_it_is_needed() {
        var assembly =
                AssemblyOnDisk.in(directory).stack("Only", TEMPLATE.formatted("{\"a\": [{\"Ref\": \"Given\"}]}"));

        assertThatThrownBy(() -> assembly.resolve(Map.of()))
                .hasMessageContaining("Probe.value.a[0] needs the parameter Given");
    }

    @Test
    void names_a_type_it_does_not_know() {
        var resources = "{\"Lake\": {\"Type\": \"AWS::EFS::FileSystem\"}}";

        assertThatThrownBy(() -> AssemblyOnDisk.resolved(directory, resources))
                .isInstanceOf(TemplateException.class)
                .hasMessage("Lake is of type AWS::EFS::FileSystem, which the local stack doesn't know");
    }

    @Test
    void leaves_out_types_without_local_meaning_and_resources_whose_condition_fails() {
        var stacks = AssemblyOnDisk.in(directory).stack("Only", """
                        {"Conditions": {"Never": {"Fn::Equals": ["a", "b"]}},
                         "Resources": {
                           "Alarm": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"x": {"Fn::Cidr": []}}},
                           "Never": {"Type": "AWS::SQS::Queue", "Condition": "Never"},
                           "Always": {"Type": "AWS::SQS::Queue"}}}
                        """).resolve(Map.of());

        assertThat(stacks.ofType("AWS::SQS::Queue", "AWS::CloudWatch::Alarm"))
                .extracting(Resource::logicalId)
                .containsExactly("Always");
    }

    @Test
    void imports_what_another_stack_exports() {
        var stacks = AssemblyOnDisk.in(directory)
                .stack("Reader", """
                        {"Resources": {"Q": {"Type": "AWS::SQS::Queue",
                          "Properties": {"Tag": {"Fn::ImportValue": "Maker:Name"}}}}}
                        """)
                .stack("Maker", """
                        {"Resources": {"T": {"Type": "AWS::DynamoDB::Table"}},
                         "Outputs": {"Out": {"Value": {"Ref": "T"},
                           "Export": {"Name": {"Fn::Sub": "${AWS::StackName}:Name"}}}}}
                        """)
                .resolve(Map.of());

        assertThat(stacks.byLogicalPrefix("Q", "AWS::SQS::Queue").text("Tag", ""))
                .isEqualTo("T");
    }

    @Test
    void keeps_the_hash_where_two_resources_would_share_a_name() {
        var stacks = AssemblyOnDisk.resolved(directory, """
                {"Inbox0123ABCD": {"Type": "AWS::SQS::Queue"}, "InboxFEDC4567": {"Type": "AWS::SQS::Queue"}}
                """);

        assertThat(stacks.ofType("AWS::SQS::Queue"))
                .extracting(Resource::name)
                .containsExactly("Inbox0123ABCD", "InboxFEDC4567");
    }

    @Test
    void finds_by_prefix_only_what_is_unambiguous() {
        var stacks = AssemblyOnDisk.resolved(directory, """
                {"Orders": {"Type": "AWS::SQS::Queue"}, "OrdersDead1234ABCD": {"Type": "AWS::SQS::Queue"}}
                """);

        assertThat(stacks.byLogicalPrefix("Orders", "AWS::SQS::Queue").name()).isEqualTo("Orders");
        assertThat(stacks.byLogicalPrefix("OrdersD", "AWS::SQS::Queue").name()).isEqualTo("OrdersDead");
        assertThatThrownBy(() -> stacks.byLogicalPrefix("Ord", "AWS::SQS::Queue"))
                .hasMessageContaining("[Orders, OrdersDead1234ABCD]");
    }

    @Test
    void resolves_function_code_to_the_file_in_the_assembly() {
        var path = AssemblyOnDisk.in(directory)
                .stack("Only", "{}")
                .asset("abc.zip", new byte[0])
                .write();
        var assembly = CloudAssembly.read(path);

        assertThat(assembly.asset("Fn", "abc.zip")).isEqualTo(path.resolve("asset.abc.zip"));
        assertThatThrownBy(() -> assembly.asset("Fn", "other.zip")).hasMessageContaining("Fn.Code.S3Key other.zip");
    }

    private Resource probe(String expression) {
        return AssemblyOnDisk.in(directory)
                .stack("Only", TEMPLATE.formatted(expression))
                .resolve(Map.of("Given", "told"))
                .byLogicalPrefix("Probe", "AWS::Events::Rule");
    }
}
