package dev.stampede.usual;

import io.micronaut.serde.annotation.Serdeable;

@Serdeable
record Product(String productId, String title, String category) {}
