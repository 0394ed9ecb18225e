package dev.stampede.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatling.commons.util.LatestGatlingRelease;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.Test;

class ForgetfulPreferencesTest {

    /** It answers what it has stored of the internet's answer, unless it goes and asks. */
    @Test
    void keeps_gatling_from_asking_for_a_newer_one() {
        System.setProperty("java.util.prefs.PreferencesFactory", ForgetfulPreferences.class.getName());
        var gatlings = Preferences.userRoot().node("/io/gatling/latestVersion");
        long asked = gatlings.getLong(ForgetfulPreferences.LAST_ASKED, 0);

        assertThat(LatestGatlingRelease.load().isEmpty()).isTrue();
        // Whoever asks writes down when.
        assertThat(gatlings.getLong(ForgetfulPreferences.LAST_ASKED, 0)).isEqualTo(asked);
        assertThat(asked).isPositive();
    }
}
