package io.aftersales.servicecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import java.time.Instant;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceCaseTest {

    private static final Instant REPORTED = Instant.parse("2026-11-22T01:00:00Z");
    private static final Instant LATER = REPORTED.plusSeconds(3600);

    private final ServiceCase opened = ServiceCase.opened("R-20261122-0001", new CaseReport("central-ac", "repair", "phone", null, REPORTED,
            null, null, null, Map.of("severity", "ordinary")), null, "C1", "central-ac.hq", REPORTED);

    @Test
    void a_new_case_is_reported_and_open() {
        assertThat(opened.status()).isEqualTo(Status.REPORTED);
        assertThat(opened.ending()).isNull();
        assertThat(opened.promisedFrom()).isEqualTo(REPORTED);
    }

    @Test
    void a_closed_case_changes_no_more() throws Exception {
        opened.close("solved", null, LATER);
        assertThat(opened.ending().at()).isEqualTo(LATER);
        ended(() -> opened.progress(Status.VISITING));
        ended(() -> opened.cancel("x", LATER));
        ended(() -> opened.mergeInto("R-20261122-0002", LATER));
        ended(() -> opened.changeFacts(Map.of("severity", "major")));
        ended(() -> opened.reopen(LATER));
        ended(() -> opened.assignTo("central-ac.south"));
    }

    @Test
    void a_case_does_not_end_by_going_on() {
        assertThatThrownBy(() -> opened.progress(Status.CLOSED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_case_is_no_duplicate_of_itself() {
        refused(CaseReason.DUPLICATE_OF_ITSELF, () -> opened.mergeInto(opened.number(), LATER));
    }

    @Test
    void work_that_begins_again_is_promised_from_then_on() throws Exception {
        opened.progress(Status.CALLING_BACK);
        opened.reopen(LATER);
        assertThat(opened.status()).isEqualTo(Status.DISPATCHING);
        assertThat(opened.promisedFrom()).isEqualTo(LATER);
        assertThat(opened.reopened()).isEqualTo(1);
    }

    @Test
    void changed_facts_leave_the_others_as_they_are() throws Exception {
        opened.changeFacts(Map.of("outage", "local"));
        assertThat(opened.facts()).isEqualTo(Map.of("severity", "ordinary", "outage", "local"));
    }

    private static void ended(ThrowingCallable change) {
        refused(CaseReason.CASE_ENDED, change);
    }

    private static void refused(Reason reason, ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
