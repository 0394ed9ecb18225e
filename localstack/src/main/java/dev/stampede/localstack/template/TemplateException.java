package dev.stampede.localstack.template;

/** The synthesized definition asks for something that the local stack can't give; the message names where and what. */
public final class TemplateException extends RuntimeException {

    /** Says what is wrong, beginning with the place: a logical id, a property path or a file. */
    public TemplateException(String message) {
        super(message);
    }

    /** Says what is wrong with a file that could not be read. */
    public TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
