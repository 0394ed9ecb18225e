package dev.stampede.model.plan;

/** No sale can be planned from this forecast. */
public final class UnusableForecast extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    UnusableForecast(String field, String reason) {
        super(field + ": " + reason);
        this.field = field;
        this.reason = reason;
    }

    /** The forecast's component that is to blame, by its name in {@link SaleForecast}. */
    public String field() {
        return field;
    }

    /** What is wrong with it, without its name. */
    public String reason() {
        return reason;
    }
}
