package dev.stampede.model.id;

/**
 * Names a shopper: the subject of their token.
 *
 * @param value the subject, 1 to 255 characters as OpenID Connect Core 1.0, section 2, allows
 */
public record ShopperId(String value) {

    /**
     * Accepts only subjects of a token's size.
     *
     * @throws IllegalArgumentException when the value is blank or too long
     */
    public ShopperId {
        if (value.isBlank() || value.length() > 255) {
            throw new IllegalArgumentException("A shopper id has 1 to 255 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
