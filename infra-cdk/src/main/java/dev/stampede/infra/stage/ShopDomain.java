package dev.stampede.infra.stage;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The domain that shoppers know the shop by.
 *
 * @param name such as {@code shop.example}; its DNS record is made by whoever owns the domain
 * @param certificateArn of its certificate, which CloudFront wants in us-east-1
 */
public record ShopDomain(String name, String certificateArn) {

    private static final Pattern NAME = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
    private static final Pattern CERTIFICATE = Pattern.compile("arn:aws:acm:us-east-1:\\d{12}:certificate/[0-9a-f-]+");

    /** Refuses what is no domain, or no certificate that CloudFront takes. */
    public ShopDomain {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("domain is \"%s\": wants one such as shop.example".formatted(name));
        }
        if (!CERTIFICATE.matcher(certificateArn).matches()) {
            throw new IllegalArgumentException(
                    "certificateArn is \"%s\": wants arn:aws:acm:us-east-1:ACCOUNT:certificate/ID, as CloudFront takes certificates from us-east-1 only"
                            .formatted(certificateArn));
        }
    }

    static Optional<ShopDomain> of(Function<String, Optional<String>> setting) {
        var name = setting.apply("domain");
        var certificate = setting.apply("certificateArn");
        if (name.isPresent() != certificate.isPresent()) {
            throw new IllegalArgumentException("domain and certificateArn are given together or not at all");
        }
        return name.map(known -> new ShopDomain(known, certificate.orElseThrow()));
    }
}
