package dev.stampede.localstack.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a verified token says of its bearer.
 *
 * @param claims each claim as a string, as HTTP APIs hand them on
 * @param scopes the token's scopes; empty when the route asks for none
 */
record AuthorizedCaller(Map<String, String> claims, Optional<List<String>> scopes) {}
