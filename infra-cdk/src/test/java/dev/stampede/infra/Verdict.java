package dev.stampede.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What a rule of AWS Solutions says of a resource.
 *
 * @param rule such as {@code AwsSolutions-SQS3}
 * @param resource the resource's path
 * @param compliance in the report's own words
 * @param reason why a finding is accepted
 */
record Verdict(String rule, String resource, String compliance, String reason) {

    /** All that the reports of a stage's stacks hold. */
    static List<Verdict> allOf(Marketplace stage) {
        try (var files = Files.list(stage.assembly())) {
            return files.filter(file -> file.getFileName().toString().endsWith("-NagReport.csv"))
                    .flatMap(Verdict::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Verdict> read(Path report) {
        try (var lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(report))) {
            return lines.getRecords().stream().map(Verdict::of);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Verdict of(CSVRecord line) {
        return new Verdict(
                line.get("Rule ID"), line.get("Resource ID"), line.get("Compliance"), line.get("Exception Reason"));
    }

    /** Also what a rule could not judge. */
    boolean isOpen() {
        return !compliance.equals("Compliant") && !isAccepted();
    }

    boolean isAccepted() {
        return compliance.equals("Suppressed");
    }
}
