package dev.stampede.selling.products.http;

import dev.stampede.runtime.http.Caller;
import dev.stampede.runtime.http.IdempotencyKey;
import dev.stampede.selling.http.SellingProblems;
import dev.stampede.selling.products.CreateProduct;
import dev.stampede.selling.products.ProductCreation;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import java.net.URI;

/** Sellers create products; any seller can offer them then. */
@Controller("/v1/products")
@SecurityRequirement(name = "bearerAuth", scopes = "seller")
class ProductsController {

    private final CreateProduct products;

    ProductsController(CreateProduct products) {
        this.products = products;
    }

    /** Creates a product that any seller can offer then. */
    @Post
    @ApiResponse(
            responseCode = "201",
            description = "The product",
            useReturnTypeSchema = true,
            headers = @Header(name = "Location", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "409", description = "seller-not-registered: the caller has yet to register")
    @ApiResponse(
            responseCode = "422",
            description = "idempotency-key-reused: the key has created productId, which is another")
    HttpResponse<CreatedProductBody> createProduct(
            Caller caller,
            @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER) IdempotencyKey key,
            @Body @Valid NewProductBody body) {
        return switch (products.create(caller.seller(), key.value(), body.toNewProduct())) {
            case ProductCreation.Created created ->
                HttpResponse.created(
                        CreatedProductBody.of(created.product()),
                        URI.create("/v1/products/" + created.product().id()));
            case ProductCreation.NotRegistered ignored -> throw SellingProblems.notRegistered();
            case ProductCreation.KeyReused reused -> throw SellingProblems.keyReused(reused.product());
        };
    }
}
