package io.aftersales.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.audit.AuditReads;
import io.aftersales.audit.AuditTrail;
import io.aftersales.document.DocumentService;
import io.aftersales.notification.MessageService;
import io.aftersales.proof.SampleTrail;
import io.aftersales.proof.TrailVerification;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import io.aftersales.verify.Fault;
import io.aftersales.verify.Result;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class RetentionTest {

    @Autowired
    private SampleTrail sample;
    @Autowired
    private RetentionService retention;
    @Autowired
    private Policies policies;
    @Autowired
    private Holds holds;
    @Autowired
    private Erasure erasure;
    @Autowired
    private TrailVerification verification;
    @Autowired
    private AuditReads reads;
    @Autowired
    private MessageService messages;
    @Autowired
    private DocumentService documents;
    @Autowired
    private JdbcClient jdbc;

    private String organisation;
    private String ended;
    private String open;

    @BeforeEach
    void two_cases_one_of_which_ended_long_ago() throws Exception {
        organisation = sample.organisation();
        ended = sample.aCase(organisation);
        open = sample.aCase(organisation);
        jdbc.sql("update service_case set status = 'closed', closed_at = timestamp with time zone '2020-01-05 09:00:00+08' where number = ?")
                .param(ended).update();
    }

    @Test
    void a_dry_run_tells_what_would_go_and_the_run_takes_just_that_and_the_chain_verifies() throws Exception {
        policies.set(organisation, "personal", 24);
        policies.set(organisation, "messages", 36);
        policies.set(organisation, "documents", 36);
        policies.set(organisation, "texts", 36);
        jdbc.sql("insert into case_contact (case_number, name, phone) values (?, '王丽', '+8613800001111')").param(ended).update();
        jdbc.sql("insert into case_note (case_number, note_no, written_at, written_by, kind, text) select number, 1, opened_at, 'agent', 'guidance', "
                + "'王丽要求下午上门' from service_case where number in (?, ?)").params(ended, open).update();
        List<RetentionService.Due> told = retention.due(organisation);
        assertThat(told).extracting(RetentionService.Due::kind).containsExactly("documents", "messages", "personal", "texts");
        assertThat(told).extracting(RetentionService.Due::items).containsExactly(1, 1, 2, 2);
        assertThat(told).allSatisfy(due -> {
            assertThat(due.first()).containsExactly(ended);
        });
        assertThat(reads.trail(AuditTrail.ofCase(ended), 0).get(0).payload()).as("a dry run erases nothing").containsEntry("phone", "13800001111");

        RetentionService.Done done = retention.run(organisation);
        assertThat(done.cases()).isEqualTo(1);
        assertThat(done.items()).as("just what the dry run counted").isEqualTo(told.stream().collect(Collectors.toMap(RetentionService.Due::kind, RetentionService.Due::items)));
        assertThat(jdbc.sql("select text from case_note where case_number in (?, ?) order by text desc").params(ended, open).query(String.class).list())
                .containsExactlyInAnyOrder("王丽要求下午上门", "–");

        assertThat(reads.trail(AuditTrail.ofCase(ended), 0).get(0).payload()).containsEntry("phone", null);
        assertThat(reads.trail(AuditTrail.ofCase(open), 0).get(0).payload()).containsEntry("phone", "13800001111");
        assertThat(messages.ofCase(ended)).allSatisfy(message -> {
            assertThat(message.body()).isEmpty();
            assertThat(message.address()).isNull();
        });
        String file = documents.ofCase(ended).get(0).id();
        assertThatThrownBy(() -> documents.find(ended, file)).isInstanceOf(Refusal.class);
        Result result = verification.verify(organisation, List.of(), events -> { });
        assertThat(result.broken()).isNull();
        assertThat(result.erased()).isEqualTo(4);
        assertThat(retention.run(organisation).cases()).as("nothing is left to do").isZero();
    }

    @Test
    void what_is_within_its_time_stays() throws Exception {
        policies.set(organisation, "personal", 1200);
        assertThat(retention.due(organisation)).extracting(RetentionService.Due::cases).containsExactly(0);
        policies.set(organisation, "personal", null);
        assertThat(retention.due(organisation)).isEmpty();
    }

    @Test
    void a_customer_who_had_no_case_for_so_long_is_erased_and_one_with_an_open_case_is_not() throws Exception {
        for (String no : List.of("gone", "here")) {
            jdbc.sql("insert into customer (organisation, customer_no, name, version, created_at, updated_at) values (?, ?, '王丽', 0, "
                    + "timestamp with time zone '2019-01-05 09:00:00+08', timestamp with time zone '2019-01-05 09:00:00+08')").params(organisation, no).update();
        }
        jdbc.sql("update service_case set customer_no = 'gone' where number = ?").param(ended).update();
        jdbc.sql("update service_case set customer_no = 'here' where number = ?").param(open).update();
        policies.set(organisation, "archive", 24);
        assertThat(retention.due(organisation)).singleElement().satisfies(due -> {
            assertThat(due.first()).containsExactly("gone");
            assertThat(due.items()).isEqualTo(1);
        });
        assertThat(retention.run(organisation).items()).isEqualTo(Map.of("archive", 1));
        assertThat(jdbc.sql("select name from customer where organisation = ? order by customer_no").param(organisation).query(String.class).list())
                .containsExactly("–", "王丽");
        assertThat(retention.due(organisation)).extracting(RetentionService.Due::cases).containsExactly(0);
        assertThat(verification.verify(organisation, List.of(), events -> { }).broken()).isNull();
    }

    @Test
    void a_hold_stands_in_the_way_until_it_is_released() throws Exception {
        policies.set(organisation, "personal", 1);
        holds.place(ended, "诉讼保全 2026-17");
        assertThat(retention.due(organisation)).extracting(RetentionService.Due::cases, RetentionService.Due::held)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 1));
        assertThat(retention.run(organisation).cases()).isZero();
        assertRefused(RetentionReason.CASE_HELD, () -> erasure.erase(ended));
        assertRefused(RetentionReason.CASE_HELD, () -> holds.place(ended, "again"));
        assertThat(holds.standing(organisation)).extracting(Holds.Hold::caseNumber).containsExactly(ended);

        holds.release(ended);
        assertRefused(RetentionReason.CASE_NOT_HELD, () -> holds.release(ended));
        erasure.erase(ended);
        assertThat(verification.verify(organisation, List.of(), events -> { }).intact()).isTrue();
    }

    @Test
    void what_was_changed_in_a_row_before_it_was_erased_from_is_still_found() throws Exception {
        jdbc.sql("update document set added_by = 'nobody' where case_number = ?").param(ended).update();
        erasure.erase(ended);
        assertThat(verification.verifyCase(ended).broken().fault()).isEqualTo(Fault.ROW_CHANGED_BETWEEN);
    }

    @Test
    void what_cannot_be_is_refused() {
        assertRefused(RetentionReason.CASE_STILL_OPEN, () -> erasure.erase(open));
        assertRefused(InputReason.REQUIRED, () -> holds.place(open, " "));
        assertRefused(InputReason.NOT_A_CHOICE, () -> policies.set(organisation, "everything", 3));
        assertRefused(InputReason.OUT_OF_RANGE, () -> policies.set(organisation, "personal", 0));
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
