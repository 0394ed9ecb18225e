package dev.stampede.localstack.lambda;

/** Which runtime loop drives the handlers. */
public enum RuntimeChoice {
    /** AWS's own runtime interface client; the plain loop on a system where its native library can't load. */
    AWS_WHERE_IT_LOADS,
    /** The plain Java loop everywhere. */
    PLAIN_JAVA
}
