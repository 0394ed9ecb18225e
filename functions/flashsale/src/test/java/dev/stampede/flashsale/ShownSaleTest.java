package dev.stampede.flashsale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownSaleTest {

    @Test
    void there_is_no_sale_that_nobody_scheduled() {
        var answer = TestAccount.shopper().get("/v1/sales/sal_" + "a".repeat(26));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:stampede:problem:not-found");
    }
}
