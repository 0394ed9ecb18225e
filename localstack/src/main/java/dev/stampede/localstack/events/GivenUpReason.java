package dev.stampede.localstack.events;

/** Why records of a stream were given up. */
enum GivenUpReason {
    RETRY_ATTEMPTS_EXHAUSTED("RetryAttemptsExhausted"),
    RECORD_AGE_EXCEEDED("RecordAgeExceeded");

    private final String condition;

    GivenUpReason(String condition) {
        this.condition = condition;
    }

    /** The word that Lambda's on-failure record has for it. */
    String condition() {
        return condition;
    }
}
