package dev.stampede.selling.offers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final Money TEN = Money.of(1000, "BRL");
    private static final Money TWELVE = Money.of(1200, "BRL");

    @Test
    void begins_with_the_first_price() {
        assertThat(new Listing.None().with(TEN)).isEqualTo(new Listing.From(TEN));
    }

    @Test
    void keeps_the_lower_price() {
        assertThat(new Listing.From(TEN).with(TWELVE)).isEqualTo(new Listing.From(TEN));
        assertThat(new Listing.From(TWELVE).with(TEN)).isEqualTo(new Listing.From(TEN));
    }

    @Test
    void finds_the_lowest_of_all_prices() {
        assertThat(Listing.over(List.of(TWELVE, TEN, TWELVE))).isEqualTo(new Listing.From(TEN));
    }
}
