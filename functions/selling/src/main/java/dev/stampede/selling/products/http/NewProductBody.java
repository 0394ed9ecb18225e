package dev.stampede.selling.products.http;

import dev.stampede.runtime.http.body.OneLine;
import dev.stampede.runtime.http.body.Paragraphs;
import dev.stampede.selling.products.NewProduct;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A product to create.
 *
 * @param category where shoppers find it
 * @param title what shoppers read first; it is a sort key, of at most 1,024 bytes, and a cursor holds it in one line
 * @param description what it is, may be empty
 * @param imageUrl its picture, empty when it has none
 * @param weightGrams what one unit weighs, packed; 0 when nobody has weighed it
 */
@Serdeable
record NewProductBody(
        @NotNull @Pattern(regexp = "[a-z0-9_]{1,64}", message = "1 to 64 characters of a-z, 0-9 and _")
        String category,

        @NotNull @OneLine(max = 200) String title,

        @NotNull @Paragraphs(max = 10_000) String description,

        @NotNull
        @Pattern(
                regexp = "|https://[\\x21-\\x7e]{1,2000}",
                message = "an https address of at most 2,008 ASCII characters, others percent-encoded, or empty")
        String imageUrl,

        @Min(value = 0, message = "in grams, 0 when nobody has weighed it")
        @Max(value = 1_000_000, message = "at most 1,000,000, in grams")
        int weightGrams) {

    NewProduct toNewProduct() {
        return new NewProduct(category, title, description, imageUrl, weightGrams);
    }
}
