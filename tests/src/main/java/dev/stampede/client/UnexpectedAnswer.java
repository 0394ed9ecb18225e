package dev.stampede.client;

/** The shop answered a request with what its sender can't go on with. */
public final class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    /** Tells of the request and its answer. */
    public UnexpectedAnswer(Call call, Answer answer) {
        super("%s %s was answered with %d %s".formatted(call.method(), call.path(), answer.status(), answer.body()));
        this.answer = answer;
    }

    /** What the shop answered. */
    public Answer answer() {
        return answer;
    }
}
