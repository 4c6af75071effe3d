package io.aftersales.decision.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.decision.Approval;
import io.aftersales.decision.DecisionService;
import io.aftersales.decision.Publication;
import io.aftersales.decision.Publications;
import io.aftersales.decision.check.Sheet;
import io.aftersales.decision.check.SheetWriter;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.SlaFixtures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An organisation that decides by the shared times for payment makes them its own, and changes them. */
@PlatformTest
class PublishingTest {

    private static final String ORGANISATION = "room-ac";
    private static final String KEY = "payment-terms";
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private PublishingService publishing;
    @Autowired
    private DraftService drafts;
    @Autowired
    private ExampleService examples;
    @Autowired
    private ReleaseGate gate;
    @Autowired
    private VersionReads versions;
    @Autowired
    private Publications publications;
    @Autowired
    private DecisionService decisions;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PlatformTransactionManager transactions;

    private Instant now;

    @BeforeEach
    void a_day_on_which_nothing_else_is_decided() {
        now = SlaFixtures.MONDAY_TEN.plus(Duration.ofDays(400));
        SlaFixtures.at(now);
    }

    /** The organisation decides by the shared table again. */
    @AfterEach
    void nothing_is_left() {
        SlaFixtures.now();
        String mine = " (select id from decision_draft where organisation = '" + ORGANISATION + "' and decision_key = '" + KEY + "')";
        String published = " (select definition_id from decision_publication where organisation = '" + ORGANISATION + "' and decision_key = '" + KEY + "')";
        for (String sql : List.of("delete from decision_example where draft_id in" + mine, "delete from decision_example where definition_id in" + published,
                "delete from decision_draft_revision where draft_id in" + mine, "delete from decision_draft_editor where draft_id in" + mine,
                "delete from decision_draft where id in" + mine,
                "update decision_publication set rolled_back_from = null where definition_id in" + published,
                "delete from decision_publication where definition_id in" + published)) {
            jdbc.sql(sql).update();
        }
        repository.createDeploymentQuery().deploymentName("published/" + ORGANISATION + "/" + KEY).list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId()));
        publications.record(Publication.BUILD, List.of()); // looks anew
    }

    private static Map<String, Object> facts() {
        return Map.of("subject", "customer-payment", "from", "2026-03-01T10:00:00+08:00");
    }

    private String due() throws Refusal {
        return decisions.evaluate(KEY, ORGANISATION, facts()).text("by");
    }

    private Draft draft(String from, String to) throws Refusal {
        Draft draft = drafts.create(KEY, ORGANISATION, "other time for payment", "asked for by the agents").draft();
        drafts.save(draft.id(), 1, new TableInput(draft.content().replace("\"" + from + "\"", "\"" + to + "\""), null));
        for (Example example : examples.ofDraft(draft.id())) {
            if (example.inputs().equals(facts())) {
                Map<String, Object> expected = Map.of("by", due(draft.id()));
                examples.change(draft.id(), new Example(example.id(), 0, example.inputs(), expected, null, example.note(), example.source(), 1));
            }
        }
        return drafts.draft(draft.id());
    }

    private String due(String draftId) throws Refusal {
        return examples.run(draftId, null).results().stream().filter(result -> facts().equals(result.example().inputs())).findFirst().orElseThrow()
                .steps().get(0).outputs().get("by").toString();
    }

    private static Approval approval() {
        return new Approval("RC-1", "anna", List.of("bert"), "agents need less time", false, null);
    }

    private Publication release(Draft draft, Instant at, Approval approval) throws Refusal {
        gate.requireReady(draft.id());
        drafts.move(draft, Draft.State.EDITING, Draft.State.SUBMITTED, null);
        return publishing.publishDraft(draft.id(), at, approval);
    }

    @Test
    void a_version_waits_for_its_instant_and_begins_by_itself() throws Refusal {
        String before = due();
        Publication published = release(draft("P14D", "P10D"), now.plus(DAY), approval());
        assertThat(due()).isEqualTo(before);
        assertThat(drafts.editors(draftOf(published))).hasSize(1);
        assertThat(publishing.timeline(KEY, ORGANISATION)).extracting(Standing::state)
                .startsWith(Standing.State.WAITING, Standing.State.IN_FORCE);

        SlaFixtures.at(now.plus(DAY));
        assertThat(due()).isEqualTo("2026-03-11T10:00:00+08:00");
        assertThat(publications.newest(KEY, ORGANISATION)).contains(publications.byId(published.definitionId()).orElseThrow());
        assertThat(publications.inForce(KEY, ORGANISATION, now)).map(Publication::shared).contains(true);
        assertThat(examples.ofVersion(published.definitionId())).extracting(Example::inputs).contains(facts());
        assertThat(versions.version(KEY, published.definitionId()).version().approval()).isEqualTo(approval());
    }

    private String draftOf(Publication published) {
        return jdbc.sql("select id from decision_draft where published_definition_id = ?").param(published.definitionId()).query(String.class).single();
    }

    @Test
    void several_wait_and_one_is_taken_back() throws Refusal {
        Publication second = release(draft("P14D", "P10D"), now.plus(DAY.multipliedBy(2)), approval());
        Draft third = draft("P10D", "P8D");
        assertThat(third.baseDefinitionId()).isEqualTo(second.definitionId());
        Publication last = release(third, now.plus(DAY.multipliedBy(3)), approval());
        SlaFixtures.at(now.plus(DAY.multipliedBy(2)));
        assertThat(due()).isEqualTo("2026-03-11T10:00:00+08:00");
        publishing.withdraw(last.definitionId());
        SlaFixtures.at(now.plus(DAY.multipliedBy(4)));
        assertThat(due()).isEqualTo("2026-03-11T10:00:00+08:00");
        assertThat(publishing.timeline(KEY, ORGANISATION)).extracting(Standing::state).contains(Standing.State.WITHDRAWN, Standing.State.IN_FORCE);
        assertThatThrownBy(() -> publishing.withdraw(last.definitionId())).hasMessageContaining("PUBLISH_NOT_WAITING");
        assertThatThrownBy(() -> publishing.withdraw(second.definitionId())).hasMessageContaining("PUBLISH_NOT_WAITING");
    }

    @Test
    void one_step_back_restores_what_was_in_force_before() throws Refusal {
        String before = due();
        Publication wrong = release(draft("P14D", "P10D"), null, approval());
        assertThat(due()).isNotEqualTo(before);
        SlaFixtures.at(now.plusSeconds(60));
        Approval back = new Approval(null, "anna", List.of("bert"), "wrong", false, wrong.definitionId());
        Publication restored = publishing.rollBack(KEY, ORGANISATION, back);
        assertThat(due()).isEqualTo(before);
        assertThat(publications.byId(restored.definitionId()).orElseThrow().approval()).isEqualTo(back);
        assertThat(versions.compare(KEY, publications.before(wrong).orElseThrow().definitionId(), restored.definitionId()).difference().rows()).isEmpty();
        assertThatThrownBy(() -> publishing.rollBack(KEY, ORGANISATION, back)).hasMessageContaining("PUBLISH_NOTHING_BEFORE");
    }

    @Test
    void nobody_approves_their_own_change_and_an_emergency_needs_two() throws Refusal {
        byte[] dmn = draft("P14D", "P10D").content().getBytes(StandardCharsets.UTF_8);
        for (Approval wrong : List.of(new Approval("RC", "anna", List.of(), "x", false, null), new Approval("RC", "anna", List.of("anna"), "x", false, null),
                new Approval("RC", "anna", List.of("bert"), "x", true, null), new Approval("RC", "anna", List.of("bert", "bert"), "x", true, null))) {
            assertThatThrownBy(() -> publishing.publish(ORGANISATION, dmn, null, wrong)).hasMessageContaining("PUBLISH_NOT_APPROVED");
        }
        assertThatThrownBy(() -> publishing.publish(ORGANISATION, dmn, now.minusSeconds(1), approval())).hasMessageContaining("PUBLISH_IN_THE_PAST");
        Approval emergency = new Approval("RC", "anna", List.of("bert", "carl"), "x", true, null);
        assertThat(publishing.publish(ORGANISATION, dmn, now.plus(DAY), emergency).effectiveAt()).isEqualTo(now);
    }

    @Test
    void a_table_with_errors_is_not_published() throws Refusal {
        Sheet sheet = drafts.sheet(draft("P14D", "P10D"));
        byte[] empty = SheetWriter.write(sheet.with(List.of()), ORGANISATION);
        assertThatThrownBy(() -> publishing.publish(ORGANISATION, empty, null, approval())).hasMessageContaining("PUBLISH_FAULTY");
    }

    @Test
    void what_is_rolled_back_was_never_published() throws Refusal {
        Draft draft = draft("P14D", "P10D");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            try {
                publishing.publish(ORGANISATION, draft.content().getBytes(StandardCharsets.UTF_8), null, approval());
            } catch (Refusal refusal) {
                throw new IllegalStateException(refusal);
            }
            status.setRollbackOnly();
        });
        assertThat(publications.versions(KEY, ORGANISATION)).isEmpty();
        assertThat(publications.newest(KEY, ORGANISATION)).map(Publication::shared).contains(true);
    }

    @Test
    void what_stands_in_the_way_is_listed() throws Refusal {
        Draft draft = drafts.create(KEY, ORGANISATION, "nothing yet", null).draft();
        assertThat(gate.readyForRelease(draft.id()).obstacles()).extracting(Readiness.Obstacle::kind).containsExactly(Readiness.Kind.NOTHING_CHANGED);
        drafts.save(draft.id(), 1, new TableInput(draft.content().replace("\"" + "P14D" + "\"", "\"P10D\""), null));
        assertThat(gate.readyForRelease(draft.id()).obstacles()).extracting(Readiness.Obstacle::kind).contains(Readiness.Kind.RED_EXAMPLE,
                Readiness.Kind.RULE_WITHOUT_EXAMPLE).doesNotContain(Readiness.Kind.NOTHING_CHANGED);
        assertThatThrownBy(() -> gate.requireReady(draft.id())).hasMessageContaining("DRAFT_NOT_READY");
    }

    @Test
    void a_draft_whose_base_moved_is_brought_up_to_it_with_both_changes() throws Refusal {
        Draft mine = drafts.create(KEY, ORGANISATION, "words", null).draft();
        Sheet sheet = drafts.sheet(mine);
        Sheet.Row first = sheet.rows().get(0);
        TableInput.Line said = new TableInput.Line(first.id(), "said otherwise", first.when(), first.then());
        List<TableInput.Line> lines = new ArrayList<>(sheet.rows().stream()
                .map(row -> new TableInput.Line(row.id(), row.annotation(), row.when(), row.then())).toList());
        lines.set(0, said);
        drafts.save(mine.id(), 1, new TableInput(null, new TableInput.Grid(null, null, null, null, null, lines)));
        Publication theirs = release(draft("P14D", "P10D"), null, approval());
        assertThat(gate.readyForRelease(mine.id()).obstacles()).extracting(Readiness.Obstacle::kind).contains(Readiness.Kind.BASE_MOVED);

        DraftService.Rebased rebased = drafts.rebase(mine.id(), 2);
        assertThat(rebased.conflicts()).isEmpty();
        Draft now = drafts.draft(mine.id());
        assertThat(now.baseDefinitionId()).isEqualTo(theirs.definitionId());
        assertThat(now.content()).contains("P10D").contains("said otherwise");
        assertThat(gate.readyForRelease(mine.id()).obstacles()).isEmpty();
    }
}
