package dev.stampede.command.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.client.SellerDesk;
import dev.stampede.command.seed.SeedCatalogue.SeedOffer;
import dev.stampede.command.seed.SeedCatalogue.SeedProduct;
import dev.stampede.command.seed.SeedCatalogue.SeedSeller;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SeedCatalogueTest {

    private final SeedCatalogue catalogue = SeedCatalogue.read();

    @Test
    void sells_some_sixty_products_in_a_dozen_categories() {
        assertThat(catalogue.products())
                .hasSize(60)
                .extracting(SeedProduct::sku)
                .doesNotHaveDuplicates();
        assertThat(catalogue.products())
                .extracting(product -> product.product().category())
                .extracting(String::valueOf)
                .satisfies(
                        categories -> assertThat(categories.stream().distinct()).hasSize(12));
    }

    @Test
    void has_every_offer_made_by_a_seller_it_knows() {
        var sellers = catalogue.sellers().stream().map(SeedSeller::account).collect(Collectors.toSet());

        assertThat(sellers).hasSizeGreaterThanOrEqualTo(6);
        assertThat(catalogue.products())
                .flatExtracting(SeedProduct::offers)
                .extracting(SeedOffer::seller)
                .containsAll(sellers)
                .isSubsetOf(sellers);
    }

    @Test
    void offers_some_products_twice() {
        assertThat(catalogue.products())
                .filteredOn(product -> product.offers().size() > 1)
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void lets_every_seller_send_their_heaviest_product_home_in_a_zone_that_names_its_bands() {
        assertThat(catalogue.sellers())
                .allSatisfy(seller -> assertThat(seller.zones())
                        .filteredOn(
                                zone -> zone.country().equals(seller.profile().country()))
                        .flatExtracting(SellerDesk.Zone::bands)
                        .extracting(SellerDesk.Band::upToGrams)
                        .contains(31_500));
    }
}
