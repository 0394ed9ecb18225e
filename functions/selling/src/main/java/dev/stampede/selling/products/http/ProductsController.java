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
import jakarta.validation.Valid;
import java.net.URI;

/** Sellers create products; any seller can offer them then. */
@Controller("/v1/products")
class ProductsController {

    private final CreateProduct products;

    ProductsController(CreateProduct products) {
        this.products = products;
    }

    @Post
    HttpResponse<ProductBody> create(Caller caller, IdempotencyKey key, @Body @Valid NewProductBody body) {
        return switch (products.create(caller.seller(), key.value(), body.toNewProduct())) {
            case ProductCreation.Created created ->
                HttpResponse.created(
                        ProductBody.of(created.product()),
                        URI.create("/v1/products/" + created.product().id()));
            case ProductCreation.KeyReused ignored -> throw SellingProblems.keyReused();
        };
    }
}
