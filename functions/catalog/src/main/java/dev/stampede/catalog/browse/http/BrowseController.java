package dev.stampede.catalog.browse.http;

import dev.stampede.catalog.browse.Catalogue;
import dev.stampede.catalog.browse.OfferedProduct;
import dev.stampede.catalog.browse.SellerNames;
import dev.stampede.catalog.http.CachePolicy;
import dev.stampede.model.id.ProductId;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.ProblemType;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Categories, the products in them, and a product with its offers; for everybody. */
@Controller("/v1")
class BrowseController {

    private final Catalogue catalogue;
    private final SellerNames names;
    private final Clock clock;

    BrowseController(Catalogue catalogue, SellerNames names, Clock clock) {
        this.catalogue = catalogue;
        this.names = names;
        this.clock = clock;
    }

    /** All categories that have products. */
    @Get("/categories")
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "The client has it already")
    HttpResponse<CategoriesBody> listCategories() {
        return CachePolicy.CATEGORIES.answer(new CategoriesBody(catalogue.categories()));
    }

    /**
     * The products of a category, by title; none in a category that nobody has heard of.
     *
     * @param category its name
     * @param cursor the page before's {@code next}, unchanged; without one the list begins
     * @param limit the most products to list
     */
    @Get("/categories/{category}/products")
    @ApiResponse(responseCode = "404", description = "not-found: with a slash in it, it is no category")
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "The client has it already")
    HttpResponse<ProductListBody> listProducts(
            @Pattern(regexp = "[a-z0-9_]{1,64}", message = "1 to 64 characters of a-z, 0-9 and _") String category,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "24")
                    @Min(value = 1, message = "1 to 100")
                    @Max(value = 100, message = "1 to 100")
                    int limit) {
        var page = catalogue.products(category, Optional.ofNullable(cursor), limit);
        return CachePolicy.PRODUCT_LIST.answer(ProductListBody.of(page, clock.instant()));
    }

    /**
     * A product with its offers, the cheapest first of those that can be bought now.
     *
     * @param productId the product's id
     */
    @Get("/products/{productId}")
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "The client has it already")
    @ApiResponse(responseCode = "404", description = "not-found: there is no such product")
    HttpResponse<ProductBody> showProduct(String productId) {
        return catalogue
                .product(parse(productId))
                .map(product -> CachePolicy.PRODUCT.answer(body(product)))
                .orElseThrow(() -> noSuchProduct(productId));
    }

    private ProductBody body(OfferedProduct product) {
        var shown = product.shownAt(clock.instant());
        var sellers =
                shown.stream().map(stocked -> stocked.offer().id().seller()).toList();
        return ProductBody.of(product.product(), shown, names.of(sellers));
    }

    private static ProductId parse(String productId) {
        try {
            return new ProductId(productId);
        } catch (IllegalArgumentException e) {
            throw noSuchProduct(productId);
        }
    }

    private static ProblemException noSuchProduct(String productId) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no product %s".formatted(productId));
    }
}
