package dev.stampede.catalog.browse.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * All categories.
 *
 * @param categories their names, in alphabetical order
 */
@Serdeable
record CategoriesBody(List<String> categories) {}
