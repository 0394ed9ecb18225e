package dev.stampede.localstack.http;

/**
 * One header line.
 *
 * @param name its name as written
 * @param value its value
 */
public record Header(String name, String value) {}
