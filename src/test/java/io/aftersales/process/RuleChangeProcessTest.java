package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.rulechange.FakeRules;
import io.aftersales.rulechange.RollbackService;
import io.aftersales.rulechange.RuleChange;
import io.aftersales.rulechange.RuleChangeReads;
import io.aftersales.rulechange.RuleChangeReason;
import io.aftersales.rulechange.RuleChangeService;
import io.aftersales.rulechange.Verdict;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class RuleChangeProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.RULE_CHANGE);

    private static final String ORGANISATION = "central-ac";
    private static final String ANALYST = "analyst.central-ac";
    private static final String APPROVER = "rule-approver.central-ac";
    private static final String MANAGER = "general-manager.central-ac";

    @Autowired
    private TaskDesk desk;
    @Autowired
    private RuleChangeService changes;
    @Autowired
    private RuleChangeReads reads;
    @Autowired
    private RollbackService rollbacks;
    @Autowired
    private FakeRules rules;
    @Autowired
    private ServiceCases cases;
    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    private Instant start;

    @BeforeEach
    void now() {
        start = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    @Test
    void an_approved_change_is_published_at_once_waits_for_its_instant_and_is_told() throws Exception {
        FakeRules.State draft = rules.drafted(ORGANISATION, ANALYST);
        Instant noon = later(5);
        String number = submitted(draft, noon);
        assertThat(number).startsWith("X-");
        assertThat(draft.frozen).isTrue();
        assertThat(told(number, "rule-approval")).containsExactly(APPROVER);
        as(APPROVER, number, "ApproveChange", Map.of("approved", "yes", "remark", "同意"));
        assertThat(rules.versions(draft)).isEqualTo(FakeRules.named(draft.key(), 1, 2));
        assertThat(draft.released.effectiveAt()).isEqualTo(noon);
        assertThat(draft.released.approvers()).containsExactly(APPROVER);
        assertThat(draft.released.submittedBy()).isEqualTo(ANALYST);
        assertThat(change(number).state()).isEqualTo("waiting");
        assertThat(told(number, "rule-in-force")).isEmpty();
        assertThat(timer(number).getDuedate()).isEqualTo(java.util.Date.from(noon));
        management.executeJob(timer(number).getId());
        assertThat(change(number).state()).isEqualTo("in-force");
        assertThat(told(number, "rule-in-force")).contains(ANALYST, APPROVER, MANAGER, "branch-manager.central-ac");
        assertThat(cases.existing(number).status().key()).isEqualTo("closed");
        assertThat(ended(number)).isTrue();
        assertThat(view(number).timeline()).extracting(RuleChangeReads.Step::what).contains("submitted", "approved", "published", "in-force");
    }

    @Test
    void what_stands_in_the_way_is_told_to_whoever_submits() throws Exception {
        FakeRules.State draft = rules.drafted(ORGANISATION, ANALYST);
        draft.obstacles.add(new Text("第 2 行没有示例", "row 2 has no example"));
        assertRefused(RuleChangeReason.CHANGE_NOT_READY, () -> submitted(draft, later(1)));
        assertThat(draft.frozen).isFalse();
        draft.obstacles.clear();
        assertRefused(RuleChangeReason.EFFECTIVE_IN_THE_PAST, () -> submitted(draft, later(-1)));
        assertRefused(RuleChangeReason.EFFECTIVE_TOO_FAR, () -> submitted(draft, later(24 * 800)));
        assertRefused(InputReason.REQUIRED, () -> submitted(draft, null));
        assertRefused(RuleChangeReason.EFFECTIVE_AT_ONCE, () -> acting(ANALYST, () -> changes.submit(
                new RuleChangeService.Submission(FakeRules.KIND, draft.id(), "紧急", later(1), true))));
        assertRefused(InputReason.REQUIRED, () -> acting(ANALYST, () -> changes.submit(
                new RuleChangeService.Submission(FakeRules.KIND, draft.id(), " ", later(1), false))));
        assertRefused(InputReason.NOT_A_CHOICE, () -> acting(ANALYST, () -> changes.submit(
                new RuleChangeService.Submission("law", draft.id(), "r", later(1), false))));
        assertRefused(InputReason.NOT_FOUND, () -> acting("analyst.room-ac", () -> changes.submit(
                new RuleChangeService.Submission(FakeRules.KIND, draft.id(), "r", later(1), false))));
        submitted(draft, later(1));
        assertRefused(RuleChangeReason.DRAFT_UNDER_WAY, () -> submitted(draft, later(2)));
    }

    @Test
    void nobody_approves_what_they_edited_or_submitted() throws Exception {
        FakeRules.State edited = rules.drafted(ORGANISATION, ANALYST, APPROVER);
        String number = submitted(edited, later(1));
        assertThat(told(number, "rule-approval")).isEmpty();
        assertRefused(RuleChangeReason.OWN_CHANGE, () -> as(APPROVER, number, "ApproveChange", Map.of("approved", "yes")));
        assertRefused(RuleChangeReason.OWN_CHANGE, () -> as(APPROVER, number, "ApproveChange", Map.of("approved", "no", "remark", "x")));
        FakeRules.State own = rules.drafted(ORGANISATION, ANALYST);
        String submitted = acting(APPROVER, () -> changes.submit(
                new RuleChangeService.Submission(FakeRules.KIND, own.id(), "r", later(1), false)));
        assertRefused(RuleChangeReason.OWN_CHANGE, () -> as(APPROVER, submitted, "ApproveChange", Map.of("approved", "yes")));
        assertThat(rules.versions(own)).hasSize(1);
    }

    @Test
    void what_is_sent_back_with_comments_on_rows_is_reworked_and_submitted_again() throws Exception {
        FakeRules.State draft = rules.drafted(ORGANISATION, ANALYST);
        String number = submitted(draft, later(1));
        assertRefused(RuleChangeReason.COMMENT_MISSING, () -> as(APPROVER, number, "ApproveChange", Map.of("approved", "no")));
        as(APPROVER, number, "ApproveChange", Map.of("approved", "no", "comments", List.of(Map.of("row", "row-2", "comment", "太短"))));
        assertThat(draft.frozen).isFalse();
        assertThat(told(number, "rule-sent-back")).containsExactly(ANALYST);
        assertThat(view(number).comments()).extracting(Verdict.Written::row, Verdict.Written::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("row-2", "太短"));
        draft.obstacles.add(new Text("红", "red"));
        assertRefused(RuleChangeReason.CHANGE_NOT_READY, () -> as(ANALYST, number, "ReworkChange", Map.of("resubmit", "yes", "reason", "r")));
    }

    @Test
    void a_second_round_may_be_approved_by_whoever_sent_it_back() throws Exception {
        FakeRules.State draft = rules.drafted(ORGANISATION, ANALYST);
        String number = submitted(draft, later(1));
        as(APPROVER, number, "ApproveChange", Map.of("approved", "no", "remark", "请改"));
        Instant other = later(9);
        as(ANALYST, number, "ReworkChange", Map.of("resubmit", "yes", "reason", "改好了", "effectiveAt", other.toString()));
        assertThat(draft.frozen).isTrue();
        assertThat(change(number).reason()).isEqualTo("改好了");
        as(APPROVER, number, "ApproveChange", Map.of("approved", "yes"));
        assertThat(draft.released.effectiveAt()).isEqualTo(other);
        assertThat(view(number).verdicts()).extracting(Verdict.Given::round, Verdict.Given::approved)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, false), org.assertj.core.groups.Tuple.tuple(2, true));
    }

    @Test
    void what_is_sent_back_may_be_given_up() throws Exception {
        FakeRules.State draft = rules.drafted(ORGANISATION, ANALYST);
        String number = submitted(draft, later(1));
        as(APPROVER, number, "ApproveChange", Map.of("approved", "no", "remark", "不需要"));
        as(ANALYST, number, "ReworkChange", Map.of("resubmit", "no", "reason", "放弃"));
        assertThat(change(number).state()).isEqualTo("withdrawn");
        assertThat(cases.existing(number).status().key()).isEqualTo("cancelled");
        assertThat(ended(number)).isTrue();
        submitted(draft, later(1));
    }

    @Test
    void an_emergency_needs_two_approvers_and_is_effective_at_once() throws Exception {
        FakeRules.State draft = rules.drafted(ORGANISATION, ANALYST);
        String number = emergency(draft);
        assertRefused(RuleChangeReason.EFFECTIVE_AT_ONCE,
                () -> as(APPROVER, number, "ApproveChange", Map.of("approved", "yes", "effectiveAt", later(1).toString())));
        as(APPROVER, number, "ApproveChange", Map.of("approved", "yes"));
        assertThat(rules.versions(draft)).hasSize(1);
        assertRefused(RuleChangeReason.APPROVED_BY_YOU, () -> as(APPROVER, number, "ConfirmEmergency", Map.of("confirmed", "yes")));
        as(MANAGER, number, "ConfirmEmergency", Map.of("confirmed", "yes"));
        assertThat(draft.released.approvers()).containsExactly(APPROVER, MANAGER);
        assertThat(draft.released.emergency()).isTrue();
        assertThat(draft.released.effectiveAt()).isBeforeOrEqualTo(clock.instant());
        assertThat(change(number).state()).isEqualTo("in-force");
        assertThat(subjects(number, "rule-in-force")).allMatch(subject -> subject.contains("紧急"));
        assertThat(ended(number)).isTrue();
    }

    @Test
    void the_second_approver_of_an_emergency_may_send_it_back() throws Exception {
        FakeRules.State draft = rules.drafted(ORGANISATION, ANALYST);
        String number = emergency(draft);
        as(APPROVER, number, "ApproveChange", Map.of("approved", "yes"));
        as(MANAGER, number, "ConfirmEmergency", Map.of("confirmed", "no", "remark", "不紧急"));
        assertThat(waitsFor(number)).containsExactly("UserTask_ReworkChange");
        assertThat(rules.versions(draft)).hasSize(1);
        as(ANALYST, number, "ReworkChange", Map.of("resubmit", "yes", "reason", "确实紧急"));
        as(APPROVER, number, "ApproveChange", Map.of("approved", "yes"));
        as(MANAGER, number, "ConfirmEmergency", Map.of("confirmed", "yes"));
        assertThat(change(number).state()).isEqualTo("in-force");
    }

    @Test
    void what_came_into_the_way_meanwhile_must_be_reworked() throws Exception {
        FakeRules.State draft = rules.drafted(ORGANISATION, ANALYST);
        String number = submitted(draft, later(1));
        draft.obstacles.add(new Text("已有新版本", "a version was published since"));
        assertRefused(RuleChangeReason.CHANGE_NOT_READY, () -> as(APPROVER, number, "ApproveChange", Map.of("approved", "yes")));
        assertThat(view(number).obstacles()).extracting(Text::en).containsExactly("a version was published since");
        as(APPROVER, number, "ApproveChange", Map.of("approved", "no", "remark", "请基于新版本修改"));
        assertThat(waitsFor(number)).containsExactly("UserTask_ReworkChange");
    }

    @Test
    void an_instant_that_passed_before_the_approval_needs_another() throws Exception {
        FakeRules.State draft = rules.drafted(ORGANISATION, ANALYST);
        String number = submitted(draft, later(1));
        jdbc.sql("update rule_change set effective_at = ? where case_number = ?").params(later(-1).atOffset(ZoneOffset.UTC), number).update();
        assertRefused(RuleChangeReason.EFFECTIVE_IN_THE_PAST, () -> as(APPROVER, number, "ApproveChange", Map.of("approved", "yes")));
        as(APPROVER, number, "ApproveChange", Map.of("approved", "yes", "effectiveAt", later(3).toString()));
        assertThat(draft.released.effectiveAt()).isEqualTo(later(3));
    }

    @Test
    void a_change_may_be_withdrawn_before_it_is_approved() throws Exception {
        FakeRules.State draft = rules.drafted(ORGANISATION, ANALYST);
        String number = submitted(draft, later(1));
        withdraw(number);
        assertThat(change(number).state()).isEqualTo("withdrawn");
        assertThat(draft.frozen).isFalse();
        assertThat(ended(number)).isTrue();
        assertRefused(RuleChangeReason.CHANGE_MOVED_ON, () -> withdraw(number));
    }

    @Test
    void a_version_that_waits_for_its_instant_may_be_taken_back() throws Exception {
        FakeRules.State draft = rules.drafted(ORGANISATION, ANALYST);
        String number = submitted(draft, later(1));
        as(APPROVER, number, "ApproveChange", Map.of("approved", "yes"));
        withdraw(number);
        assertThat(change(number).state()).isEqualTo("taken-back");
        assertThat(rules.versions(draft)).hasSize(1);
        assertThat(told(number, "rule-taken-back")).containsExactlyInAnyOrder(ANALYST, APPROVER);
        assertThat(ended(number)).isTrue();
        assertThat(cases.existing(number).status().key()).isEqualTo("cancelled");
    }

    @Test
    void a_version_in_force_is_rolled_back_in_one_step_and_not_twice() throws Exception {
        FakeRules.State draft = rules.drafted(ORGANISATION, ANALYST);
        assertRefused(RuleChangeReason.NOTHING_TO_ROLL_BACK, () -> rollBack(draft));
        String number = submitted(draft, later(1));
        as(APPROVER, number, "ApproveChange", Map.of("approved", "yes"));
        management.executeJob(timer(number).getId());
        assertRefused(RuleChangeReason.CHANGE_MOVED_ON, () -> withdraw(number));
        RollbackService.Rollback done = rollBack(draft);
        assertThat(List.of(done.from(), done.to(), done.version())).isEqualTo(FakeRules.named(draft.key(), 2, 1, 3));
        assertThat(done.change()).isEqualTo(number);
        RuleChange own = change(done.number());
        assertThat(own.submittedBy()).isEqualTo(APPROVER);
        assertThat(own.reason()).isEqualTo("结果不对");
        assertThat(own.version()).isEqualTo(done.version());
        assertThat(cases.existing(done.number()).status().key()).isEqualTo("closed");
        assertThat(cases.existing(done.number()).parent()).isEqualTo(number);
        assertThat(change(number).state()).isEqualTo("rolled-back");
        assertThat(jdbc.sql("select recipient_id from message where event_id = ?").param("rollback:" + done.version()).query(String.class).list())
                .contains(ANALYST, APPROVER, MANAGER);
        assertRefused(RuleChangeReason.ROLLED_BACK_ALREADY, () -> rollBack(draft));
        assertRefused(InputReason.NOT_FOUND, () -> acting("rule-approver.room-ac",
                () -> rollbacks.rollBack(FakeRules.KIND, ORGANISATION, draft.key(), "r")));
    }

    @Test
    void one_that_was_rolled_back_before_it_was_told_is_told_no_more() throws Exception {
        FakeRules.State draft = rules.drafted(ORGANISATION, ANALYST);
        String number = submitted(draft, later(1));
        as(APPROVER, number, "ApproveChange", Map.of("approved", "yes"));
        rollBack(draft);
        management.executeJob(timer(number).getId());
        assertThat(told(number, "rule-in-force")).isEmpty();
        assertThat(change(number).state()).isEqualTo("rolled-back");
        assertThat(ended(number)).isTrue();
    }

    @Test
    void the_form_of_an_approval_shows_reason_differences_and_rows() throws Exception {
        FakeRules.State draft = rules.drafted(ORGANISATION, ANALYST);
        String number = submitted(draft, later(1));
        TaskForm form = acting(APPROVER, () -> desk.form(row(number, "ApproveChange").id()));
        assertThat(form.facts()).extracting(fact -> fact.label().en()).contains("Effective from", "Reason", "Submitted by", "Difference");
        assertThat(form.schema().toString()).contains("row-1", "第二行");
    }

    private String submitted(FakeRules.State draft, Instant effectiveAt) throws Exception {
        return acting(ANALYST, () -> changes.submit(new RuleChangeService.Submission(FakeRules.KIND, draft.id(), "到达时限过长", effectiveAt, false)));
    }

    private String emergency(FakeRules.State draft) throws Exception {
        return acting(ANALYST, () -> changes.submit(new RuleChangeService.Submission(FakeRules.KIND, draft.id(), "误录", null, true)));
    }

    private void withdraw(String number) throws Exception {
        acting(ANALYST, () -> {
            changes.withdraw(number, "数字有误");
            return null;
        });
    }

    private RollbackService.Rollback rollBack(FakeRules.State draft) throws Exception {
        return acting(APPROVER, () -> rollbacks.rollBack(FakeRules.KIND, ORGANISATION, draft.key(), "结果不对"));
    }

    private Instant later(int hours) {
        return start.plus(Duration.ofHours(hours));
    }

    private TaskRow row(String number, String task) throws Refusal {
        return desk.list(TaskFilter.ofCase(number)).items().stream().filter(one -> one.task().equals("UserTask_" + task)).findFirst().orElseThrow();
    }

    private void as(String person, String number, String task, Map<String, Object> answers) throws Exception {
        TaskRow row = row(number, task);
        acting(person, () -> {
            desk.complete(row.id(), answers);
            return null;
        });
    }

    private static <T> T acting(String person, Callable<T> work) throws Exception {
        return CurrentActor.call(new Actor(Actor.Kind.PERSON, person, person.split("\\.")[1], null, null), work);
    }

    private List<String> waitsFor(String number) throws Refusal {
        return desk.list(TaskFilter.ofCase(number)).items().stream().map(TaskRow::task).toList();
    }

    private Job timer(String number) {
        return management.createJobQuery().processInstanceId(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number)
                .singleResult().getId()).timers().singleResult();
    }

    private boolean ended(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count() == 0;
    }

    private RuleChangeReads.View view(String number) throws Exception {
        return acting(APPROVER, () -> reads.one(number));
    }

    private RuleChange change(String number) throws Exception {
        return view(number).change();
    }

    private List<String> told(String number, String kind) {
        return jdbc.sql("select recipient_id from message where case_number = ? and kind = ? order by recipient_id").params(number, kind)
                .query(String.class).list();
    }

    private List<String> subjects(String number, String kind) {
        return jdbc.sql("select subject from message where case_number = ? and kind = ?").params(number, kind).query(String.class).list();
    }

    private static void assertRefused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
