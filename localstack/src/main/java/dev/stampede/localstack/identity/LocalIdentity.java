package dev.stampede.localstack.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A local OpenID Connect issuer: discovery, keys, and a token endpoint that gives anyone a token for any name.
 *
 * <pre>{@code
 * curl -s -H 'Accept: text/plain' -d grant_type=password -d username=ada -d roles=shopper $ISSUER/oauth2/token
 * }</pre>
 *
 * <p>What a user pool would know of an account besides is told with the request: {@code -d email_verified=true},
 * {@code -d phone_number_verified=true}, {@code -d created_at=2026-01-31T12:00:00Z}.
 */
public final class LocalIdentity implements AutoCloseable {

    /** As long as Cognito's tokens are valid by default. */
    private static final Duration VALIDITY = Duration.ofHours(1);

    private static final int MOST_FORM_BYTES = 64 * 1024;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String issuer;
    private final String audience;
    private final TokenMint mint;
    private volatile BeforeSigning beforeSigning = (username, groups, attributes) -> Grants.of(groups, Set.of());

    private LocalIdentity(HttpServer server, String audience, RSAKey key) {
        this.server = server;
        this.issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        this.audience = audience;
        this.mint = new TokenMint(key, issuer);
        String keys = new JWKSet(key.toPublicJWK()).toString();
        route("GET", "/.well-known/openid-configuration", exchange -> send(exchange, 200, discovery()));
        route("GET", "/.well-known/jwks.json", exchange -> send(exchange, 200, keys));
        route("POST", "/oauth2/token", this::giveToken);
        server.setExecutor(threads);
        server.start();
    }

    /**
     * Starts an issuer.
     *
     * @param port the port on 127.0.0.1, a part of the issuer's name; 0 for the one that it had before in that
     *     directory, or any free one
     * @param audience the {@code client_id} of its tokens
     * @param keyDirectory where its key is kept; empty for a new key each time
     * @throws IOException when the port is taken or the directory can't be used
     */
    public static LocalIdentity start(int port, String audience, Optional<Path> keyDirectory) throws IOException {
        RSAKey key = keyDirectory.isPresent() ? SigningKey.in(keyDirectory.get()) : SigningKey.create();
        int own = keyDirectory.isPresent() ? IssuerPort.in(keyDirectory.get(), port) : port;
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), own), 0);
        return new LocalIdentity(server, audience, key);
    }

    /** The issuer's name, which is also its address: the tokens' {@code iss}. */
    public String issuer() {
        return issuer;
    }

    /** The tokens' {@code client_id}, as Cognito's access tokens have it in the place of an audience. */
    public String audience() {
        return audience;
    }

    /** From now on asks that before it signs a token; until then tokens have the groups that were asked for, alone. */
    public void ask(BeforeSigning trigger) {
        beforeSigning = trigger;
    }

    /** A token as a person with these roles would get it, valid for an hour. */
    public String tokenFor(String subject, Set<String> roles) {
        return sign(subject, roles, Map.of(), audience, Instant.now());
    }

    /** A token whose hour is over. */
    public String expiredTokenFor(String subject, Set<String> roles) {
        return sign(subject, roles, Map.of(), audience, Instant.now().minus(VALIDITY.multipliedBy(2)));
    }

    /** A token of this issuer for another application. */
    public String foreignTokenFor(String subject, Set<String> roles) {
        return sign(subject, roles, Map.of(), "another-application", Instant.now());
    }

    private String tokenFor(TokenRequest request) {
        return sign(
                request.subject(),
                request.roles(),
                request.attributes(),
                request.audience().orElse(audience),
                Instant.now().minus(request.age()));
    }

    private String sign(
            String subject, Set<String> roles, Map<String, String> attributes, String client, Instant from) {
        return mint.sign(subject, beforeSigning.grants(subject, roles, attributes), client, from, VALIDITY);
    }

    /** Stops listening. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        byte[] form = exchange.getRequestBody().readNBytes(MOST_FORM_BYTES);
        Optional<TokenRequest> request = TokenRequest.parse(new String(form, StandardCharsets.UTF_8));
        if (request.isEmpty()) {
            send(exchange, 400, json(Map.of("error", "invalid_request")));
            return;
        }
        String token = tokenFor(request.get());
        String accepted = String.valueOf(exchange.getRequestHeaders().getFirst("Accept"));
        if (accepted.startsWith("text/plain")) {
            // So that a shell needs no tool to take the token out of JSON.
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            send(exchange, 200, token);
        } else {
            send(
                    exchange,
                    200,
                    json(Map.of(
                            "access_token",
                            token,
                            "id_token",
                            token,
                            "token_type",
                            "Bearer",
                            "expires_in",
                            VALIDITY.toSeconds())));
        }
    }

    private String discovery() throws IOException {
        return json(Map.of(
                "issuer", issuer,
                "jwks_uri", issuer + "/.well-known/jwks.json",
                "token_endpoint", issuer + "/oauth2/token",
                "grant_types_supported", List.of("password", "client_credentials"),
                "response_types_supported", List.of("token"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    private String json(Map<String, Object> fields) throws IOException {
        return json.writeValueAsString(fields);
    }

    private void route(String method, String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (exchange.getRequestMethod().equals(method)) {
                    handler.handle(exchange);
                } else {
                    send(exchange, 405, "{\"error\":\"method_not_allowed\"}");
                }
            }
        });
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
