package dev.stampede.infra.data;

import dev.stampede.infra.stage.Accepted;
import dev.stampede.infra.stage.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/**
 * What CloudFront proves itself by to the API, as a header: an HTTP API has no resource policy and takes no firewall,
 * so whoever knew its own address would go round the one at the edge (Amazon CloudFront developer guide, "Restrict
 * access to Application Load Balancers", describes the same for those).
 *
 * <p>The value is put into CloudFront's configuration and the functions' environment when they are deployed. It guards
 * against load, not against theft: each request is still authorized by its token.
 *
 * <p>Each has a number, and the stage says which is sent. A change is the next number: the functions are deployed first
 * and take the one sent and the one before, so that nothing is refused while CloudFront spreads the new one, nor when
 * either deployment is taken back. The one before those is kept until the change after, because a stack can't lose what
 * another still imports.
 */
public final class OriginSecrets extends Construct {

    /** The one sent, the one before it, and the one that only a deployment underway may still name. */
    private static final int KEPT = 3;

    private static final int ACCEPTED = 2;

    /** Of letters and digits, 43 hold 256 bits. */
    private static final int CHARACTERS = 43;

    private final List<ISecret> kept;

    OriginSecrets(Construct scope, String id, Stage stage) {
        super(scope, id);
        int sent = stage.originSecret();
        kept = stage.isGuarded()
                ? IntStream.iterate(sent, number -> number - 1)
                        .limit(Math.min(KEPT, sent))
                        .mapToObj(this::secret)
                        .toList()
                : List.of();
    }

    /** What CloudFront sends; empty where the API answers anyone. */
    public Optional<ISecret> sent() {
        return kept.stream().findFirst();
    }

    /** What the API takes: the one sent, and the one before it. */
    public List<ISecret> accepted() {
        return kept.stream().limit(ACCEPTED).toList();
    }

    /** All that there still are. */
    List<ISecret> kept() {
        return kept;
    }

    private ISecret secret(int number) {
        // The first had no number before there could be others.
        var logicalId = number == 1 ? "OriginSecret" : "OriginSecret" + number;
        var secret = GeneratedSecret.in(
                new Construct(this, "Number" + number),
                logicalId,
                "Sent by CloudFront with each request, and known by nobody else: number " + number,
                CHARACTERS);
        Accepted.finding(
                secret,
                "SMG4",
                "CloudFront and the functions learn it when they are deployed: it is changed by its number, at both");
        return secret;
    }
}
