package dev.ironstride.plan.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ironstride.plan.told.WarningSign;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferralTest {

    @ParameterizedTest
    @EnumSource(
            value = WarningSign.class,
            names = {"CHEST_PAIN", "FAINTING", "UNUSUAL_BREATHLESSNESS"})
    void the_emergencies_of_the_sheet_are_emergencies(WarningSign sign) {
        assertThat(Referral.of(Set.of(sign)).urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(Referral.of(Set.of(sign)).advice()).contains("emergency number now");
    }

    @ParameterizedTest
    @EnumSource(
            value = WarningSign.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CHEST_PAIN", "FAINTING", "UNUSUAL_BREATHLESSNESS"})
    void the_others_are_not(WarningSign sign) {
        assertThat(Referral.of(Set.of(sign)).urgency()).isLessThan(Urgency.EMERGENCY);
        assertThat(Referral.of(Set.of(sign)).advice()).doesNotContain("emergency");
    }

    @ParameterizedTest
    @EnumSource(WarningSign.class)
    void no_advice_names_a_diagnosis(WarningSign sign) {
        String advice = Referral.of(Set.of(sign)).advice().toLowerCase(Locale.ENGLISH);

        assertThat(advice).startsWith("you told us of ");
        for (String diagnosis :
                List.of("fracture", "thrombosis", "infarct", "heart attack", "rupture", "tear", "syndrome", "tendin")) {
            assertThat(advice).doesNotContain(diagnosis);
        }
    }

    @Test
    void of_several_signs_the_most_urgent_decides_and_comes_first() {
        var referral = Referral.of(EnumSet.of(WarningSign.LIMP, WarningSign.CHEST_PAIN, WarningSign.PALPITATIONS));

        assertThat(referral.urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(referral.advice())
                .isEqualTo("You told us of chest pain, palpitations, a limp. Please call the emergency number now, or"
                        + " have somebody take you to a hospital.");
    }

    @Test
    void lasting_pain_can_wait_for_days_but_not_for_ever() {
        var referral = Referral.ofPain("pain 3 of 10 at the shin for more than two weeks");

        assertThat(referral.urgency()).isEqualTo(Urgency.SOON);
        assertThat(referral.advice())
                .isEqualTo("You told us of pain 3 of 10 at the shin for more than two weeks. Please have a doctor or"
                        + " physiotherapist look at it in the next days; we cannot tell what it is.");
        assertThat(referral.reason())
                .isEqualTo("you told us of pain 3 of 10 at the shin for more than two weeks. Please have a doctor or"
                        + " physiotherapist look at it in the next days; we cannot tell what it is");
    }

    @Test
    void there_is_no_referral_for_nothing() {
        assertThatThrownBy(() -> new Referral(Urgency.SOON, List.of())).hasMessageContaining("something");
    }
}
