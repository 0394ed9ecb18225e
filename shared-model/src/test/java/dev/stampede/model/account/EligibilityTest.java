package dev.stampede.model.account;

import static dev.stampede.model.account.AccountCondition.ACCOUNT_BEFORE_ANNOUNCEMENT;
import static dev.stampede.model.account.AccountCondition.VERIFIED_EMAIL;
import static dev.stampede.model.account.AccountCondition.VERIFIED_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.account.AccountClaims.Contact;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EligibilityTest {

    private static final Instant ANNOUNCED = Instant.parse("2026-11-01T08:00:00.250Z");
    private static final AccountClaims OLD_AND_VERIFIED =
            new AccountClaims(EnumSet.allOf(Contact.class), ANNOUNCED.minusMillis(1));

    @Test
    void takes_anybody_without_conditions() {
        assertThat(Eligibility.ANYBODY.unmetBy(AccountClaims.NONE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void names_the_one_condition_that_is_not_met(AccountCondition condition) {
        var all = new Eligibility(EnumSet.allOf(AccountCondition.class), ANNOUNCED);
        var account = switch (condition) {
            case ACCOUNT_BEFORE_ANNOUNCEMENT -> new AccountClaims(OLD_AND_VERIFIED.verified(), ANNOUNCED);
            case VERIFIED_EMAIL -> new AccountClaims(Set.of(Contact.PHONE), OLD_AND_VERIFIED.createdAt());
            case VERIFIED_PHONE -> new AccountClaims(Set.of(Contact.EMAIL), OLD_AND_VERIFIED.createdAt());
        };

        assertThat(all.unmetBy(OLD_AND_VERIFIED)).isEmpty();
        assertThat(all.unmetBy(account)).containsExactly(condition);
        assertThat(new Eligibility(Set.of(condition), ANNOUNCED).unmetBy(account))
                .containsExactly(condition);
    }

    @Test
    void asks_only_what_it_states() {
        var email = new Eligibility(Set.of(VERIFIED_EMAIL), ANNOUNCED);

        assertThat(email.unmetBy(new AccountClaims(Set.of(Contact.EMAIL), Instant.MAX)))
                .isEmpty();
    }

    @Test
    void says_in_one_line_what_it_asks_and_since_when() {
        var some = new Eligibility(Set.of(VERIFIED_PHONE, ACCOUNT_BEFORE_ANNOUNCEMENT), ANNOUNCED);

        assertThat(some.text()).isEqualTo("ACCOUNT_BEFORE_ANNOUNCEMENT VERIFIED_PHONE 2026-11-01T08:00:00.250Z");
        assertThat(Eligibility.parse(some.text())).isEqualTo(some);
        assertThat(Eligibility.ANYBODY.text()).isEmpty();
        assertThat(Eligibility.parse("")).isEqualTo(Eligibility.ANYBODY);
        assertThat(new Eligibility(Set.of(), ANNOUNCED)).isEqualTo(Eligibility.ANYBODY);
    }

    @Test
    void reads_the_claims_that_were_made_of_an_accounts_attributes() {
        var attributes = Map.of(
                "sub",
                "ana",
                "email_verified",
                "true",
                "phone_number_verified",
                "false",
                AccountClaims.CREATED_AT_ATTRIBUTE,
                ANNOUNCED.toString());
        var account = AccountClaims.ofAttributes(attributes);

        assertThat(account).isEqualTo(new AccountClaims(Set.of(Contact.EMAIL), ANNOUNCED));
        assertThat(account.toClaims())
                .isEqualTo(Map.of("email_verified", "true", "account_created_at", ANNOUNCED.toString()));
        assertThat(AccountClaims.of(account.toClaims())).isEqualTo(account);
        assertThat(AccountClaims.NONE.toClaims()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "1796031600", "2026-11-01"})
    void takes_a_time_that_it_can_not_read_for_unproven(String time) {
        assertThat(AccountClaims.of(Map.of("account_created_at", time, "email_verified", "yes")))
                .isEqualTo(AccountClaims.NONE);
    }
}
