package dev.stampede.localstack.http;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The public keys of one issuer, found by OpenID Connect discovery when the first token comes, and cached. */
final class IssuerKeys {

    /** <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">API Gateway</a>. */
    private static final int TIMEOUT_MILLIS = 1_500;

    private static final int MOST_BYTES = 150_000;

    private final String issuer;
    private final ReentrantLock discovery = new ReentrantLock();
    private volatile @Nullable JWKSource<SecurityContext> keys;

    IssuerKeys(String issuer) {
        this.issuer = issuer;
    }

    /** @throws IOException when the issuer's discovery document can't be had */
    JWKSource<SecurityContext> source() throws IOException {
        JWKSource<SecurityContext> known = keys;
        if (known != null) {
            return known;
        }
        discovery.lock();
        try {
            JWKSource<SecurityContext> found = keys;
            if (found == null) {
                found = discover();
                keys = found;
            }
            return found;
        } finally {
            discovery.unlock();
        }
    }

    private JWKSource<SecurityContext> discover() throws IOException {
        DefaultResourceRetriever web = new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES);
        URI configuration = URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
        try {
            String document = web.retrieveResource(configuration.toURL()).getContent();
            String keysAddress = JSONObjectUtils.getString(JSONObjectUtils.parse(document), "jwks_uri");
            return JWKSourceBuilder.create(URI.create(keysAddress).toURL(), web)
                    .retrying(true)
                    .build();
        } catch (ParseException malformed) {
            throw new IOException(configuration + " is no discovery document", malformed);
        }
    }
}
