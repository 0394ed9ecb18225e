package dev.stampede.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What CloudFormation takes of one template (CloudFormation user guide, "Understand CloudFormation quotas"). */
final class LimitsTest {

    private static final int RESOURCES = 500;
    private static final int OUTPUTS = 200;
    private static final int PARAMETERS = 200;

    /** Of a template in S3, where the CDK puts it. */
    private static final long BYTES = 1_000_000;

    /** Of an output's name and of a resource's. */
    private static final int NAME_CHARACTERS = 255;

    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void are_kept_by_every_stack(Marketplace stage) {
        assertThat(stage.templates().keySet()).isNotEmpty().allSatisfy(stack -> {
            assertThat(stage.section(stack, "Resources")).hasSizeBetween(1, RESOURCES);
            assertThat(stage.section(stack, "Outputs")).hasSizeLessThanOrEqualTo(OUTPUTS);
            assertThat(stage.section(stack, "Parameters")).hasSizeLessThanOrEqualTo(PARAMETERS);
            assertThat(bytes(stage, stack)).isLessThanOrEqualTo(BYTES);
            assertThat(Stream.of("Resources", "Outputs")
                            .flatMap(section -> stage.section(stack, section).keySet().stream())
                            .map(Object::toString))
                    .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(NAME_CHARACTERS));
        });
    }

    private static long bytes(Marketplace stage, String stack) throws IOException {
        return Files.size(stage.assembly().resolve(stack + ".template.json"));
    }
}
