package io.aftersales.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.PlatformTest;
import io.aftersales.sla.SlaFixtures;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How often tables decided, by which rows, and where. */
@PlatformTest
class DecisionUsageTest {

    private static final Map<String, Object> FACTS = Map.of("severity", "ordinary", "holiday", false, "reportedAt", "2026-11-23T10:00:00+08:00");

    @Autowired
    private DecisionUsage usage;
    @Autowired
    private DecisionService decisions;
    @Autowired
    private FiredRulesOfOldReceipts old;
    @Autowired
    private DataSource source;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private PlatformTransactionManager transactions;

    private Decision decide() throws Exception {
        return decisions.decide("response-sla", "central-ac", FACTS, SlaFixtures.aCase(jdbc));
    }

    private int fired(Decision decision) throws Exception {
        String rule = rule(decision);
        return usage.usage("response-sla", "central-ac").rules().stream().filter(row -> row.ruleId().equals(rule)).findFirst().orElseThrow().fired();
    }

    private String rule(Decision decision) {
        return jdbc.sql("select rule_id from decision_rule_fired where receipt_id = ?").param(decision.receiptId()).query(String.class).list().get(0);
    }

    @Test
    void a_decision_counts_for_the_row_that_fired() throws Exception {
        Decision first = decide();
        int before = fired(first);
        int decided = usage.usage("response-sla", "central-ac").decisions();
        decide();
        assertThat(fired(first)).isEqualTo(before + 1);
        assertThat(usage.usage("response-sla", "central-ac").decisions()).isEqualTo(decided + 1);
    }

    @Test
    void a_decision_of_a_step_that_was_undone_counts_for_nothing() throws Exception {
        Decision first = decide();
        int before = fired(first);
        TransactionTemplate step = new TransactionTemplate(transactions);
        step.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        new TransactionTemplate(transactions).executeWithoutResult(all -> {
            decideIn(step, false);
            decideIn(step, true);
            decideIn(step, false);
        });
        assertThat(fired(first)).isEqualTo(before + 2);
    }

    private void decideIn(TransactionTemplate step, boolean undone) {
        step.executeWithoutResult(status -> {
            try {
                decide();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            if (undone) {
                status.setRollbackOnly();
            }
        });
    }

    @Test
    void receipts_from_before_the_count_are_counted_once() throws Exception {
        Decision first = decide();
        int before = fired(first);
        String rule = rule(first);
        jdbc.sql("delete from decision_rule_fired where receipt_id = ?").param(first.receiptId()).update();
        for (int twice = 0; twice < 2; twice++) {
            try (Connection connection = source.getConnection()) {
                old.migrate(new Context() {
                    @Override
                    public Configuration getConfiguration() {
                        return null;
                    }

                    @Override
                    public Connection getConnection() {
                        return connection;
                    }
                });
            }
        }
        assertThat(rule(first)).isEqualTo(rule);
        assertThat(fired(first)).isEqualTo(before);
    }

    @Test
    void where_a_decision_is_used_is_read_from_processes_and_code() throws Exception {
        assertThat(elements("response-sla")).contains("repair/BusinessRuleTask_SetDeadlines").noneMatch(use -> use.startsWith("callback/"));
        assertThat(elements("severity")).contains("repair/BusinessRuleTask_AssessSeverity").doesNotContain("repair/BusinessRuleTask_ProposeOutlet");
        assertThat(elements("dispatch-routing")).contains("repair/BusinessRuleTask_ProposeOutlet");
        assertThat(elements("settlement-grade")).contains("month-end-settlement/BusinessRuleTask_ProposeGrade");
        assertThat(elements("consent")).contains("quotation/BusinessRuleTask_JudgeConsent");
        assertThat(usage.usage("severity", "central-ac").uses()).allSatisfy(use -> {
            assertThat(use.name().zh()).isNotBlank();
            assertThat(use.definitionId()).isNotBlank();
        });
    }

    private List<String> elements(String key) throws Exception {
        return usage.usage(key, "central-ac").uses().stream().map(use -> use.process() + "/" + use.element()).toList();
    }

    @Test
    void the_catalogue_says_how_often_and_where() throws Exception {
        decide();
        String row = "$[?(@.key == 'response-sla')]";
        mvc.perform(get("/api/decisions").with(httpBasic("analyst.central-ac", "demo"))).andExpect(status().isOk())
                .andExpect(jsonPath(row + ".publishedBy").value(hasItem("build"))).andExpect(jsonPath(row + ".waiting").value(hasItem(0)))
                .andExpect(jsonPath(row + ".uses[*].process").value(hasItem("repair")));
        mvc.perform(get("/api/decisions/dispatch-routing/usage").param("organisation", "central-ac").with(httpBasic("analyst.central-ac", "demo")))
                .andExpect(status().isOk()).andExpect(jsonPath("$.overruled").isNumber()).andExpect(jsonPath("$.rules[0].fired").isNumber());
        mvc.perform(get("/api/decisions/severity/usage").param("organisation", "room-ac").with(httpBasic("analyst.central-ac", "demo")))
                .andExpect(status().isUnprocessableEntity());
    }
}
