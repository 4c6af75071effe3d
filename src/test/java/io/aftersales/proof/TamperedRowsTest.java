package io.aftersales.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.process.CaseRoad;
import io.aftersales.settlement.LedgerService;
import io.aftersales.settlement.Party;
import io.aftersales.settlement.Posting;
import io.aftersales.stock.Movement;
import io.aftersales.stock.Place;
import io.aftersales.stock.StockService;
import io.aftersales.verify.Fault;
import io.aftersales.verify.Result;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows that are no events, but for which the events of a real case vouch. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperedRowsTest {

    private static final String ORGANISATION = "central-ac";

    @Autowired
    private CaseRoad road;
    @Autowired
    private LedgerService ledger;
    @Autowired
    private StockService stock;
    @Autowired
    private AnchorService anchors;
    @Autowired
    private TrailVerification verification;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PlatformTransactionManager transactions;

    private String number;

    @BeforeAll
    void a_case_with_decisions_money_and_goods() throws Exception {
        number = road.open(ORGANISATION);
        String outlet = road.of(number).unitId();
        ledger.post(new Posting(ORGANISATION, "tampered:" + number, "labour", Party.unit(outlet), new BigDecimal("120.50"), LocalDate.of(2026, 1, 5),
                number, "上门费"));
        jdbc.sql("""
                insert into part (organisation, code, name_zh, name_en, kind, measure, price_cny, origin, tracked, discontinued, version)
                values (?, ?, '板', 'board', 'part', 'piece', 10, 'original', true, false, 0)""").params(ORGANISATION, number).update();
        stock.move(new Movement(ORGANISATION, "tampered:" + number, number, 2, Place.supplier("maker"), Place.store(outlet), List.of("B-2", "A-1"),
                new BigDecimal("10.00"), number, null));
        anchors.take(ORGANISATION, null);
    }

    @Test
    void nothing_is_found_in_an_untouched_case() {
        Result result = verification.verifyCase(number);
        assertThat(result.broken()).isNull();
        assertThat(result.rows()).isGreaterThan(4);
        assertThat(result.unproven()).isZero();
        assertThat(result.anchors()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "ROW_CHANGED;  update decision_receipt set outputs = '{}' where case_number = ':n'",
            "ROW_CHANGED;  update decision_receipt set facts = '{}' where case_number = ':n'",
            "ROW_CHANGED;  update decision_receipt set decided_by = 'nobody' where case_number = ':n'",
            "ROW_MISSING;  delete from decision_rule_fired where receipt_id in (select id from decision_receipt where case_number = ':n')"
                    + "| delete from decision_receipt where case_number = ':n'",
            "ROW_INSERTED; insert into decision_receipt select 'x', case_number, decision_key, organisation, definition_id, checksum, facts, "
                    + "table_inputs, matched_rules, outputs, zone, calendar_version, decided_at, decided_by from decision_receipt r "
                    + "where case_number = ':n' and id = (select min(id) from decision_receipt where case_number = ':n')",
            "ROW_CHANGED;  update ledger_entry set amount_cny = 9120.50 where case_number = ':n'",
            "ROW_CHANGED;  update ledger_entry set booked_on = date '2025-01-05' where case_number = ':n'",
            "ROW_MISSING;  update ledger_entry set party = 'unit:central-ac.hq' where case_number = ':n'",
            "ROW_MISSING;  delete from ledger_entry where case_number = ':n'",
            "ROW_MISSING;  update ledger_entry set case_number = null where case_number = ':n'",
            "ROW_INSERTED; insert into ledger_entry (organisation, source, kind, party, unit_id, debit_account, credit_account, amount_cny, booked_on, "
                    + "case_number, note, recorded_at, recorded_by) select organisation, 'forged', kind, party, unit_id, debit_account, "
                    + "credit_account, amount_cny, booked_on, case_number, note, recorded_at, recorded_by from ledger_entry where case_number = ':n'",
            "ROW_CHANGED;  update stock_movement set quantity = 1 where case_number = ':n'",
            "ROW_CHANGED;  update stock_movement set value_cny = 0 where case_number = ':n'",
            "ROW_MISSING;  update stock_movement set reference = 'other' where case_number = ':n'",
            "ROW_CHANGED;  delete from stock_movement_number where item_number = 'A-1' and movement_id in "
                    + "(select id from stock_movement where case_number = ':n')",
            "ROW_INSERTED; insert into stock_movement (organisation, reference, part_code, quantity, from_place, to_place, value_cny, case_number, "
                    + "moved_at, moved_by) select organisation, 'forged', part_code, quantity, from_place, to_place, value_cny, case_number, "
                    + "moved_at, moved_by from stock_movement where case_number = ':n'"})
    void is_found(Fault fault, String statements) {
        Result result = new TransactionTemplate(transactions).execute(status -> {
            for (String statement : statements.split("\\|")) {
                assertThat(jdbc.sql(statement.replace(":n", number).replace("'x'", "'" + UUID.randomUUID() + "'")).update()).isPositive();
            }
            status.setRollbackOnly();
            return verification.verifyCase(number);
        });
        assertThat(result.broken()).isNotNull();
        assertThat(result.broken().fault()).as(result.broken().say("en")).isIn(fault, Fault.ROW_INSERTED);
    }

    @Test
    void a_published_table_changed_in_the_database_is_found() {
        String stream = "table:shared/response-sla";
        assertThat(verification.verifyStream("platform", stream).broken()).isNull();
        Result result = new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql("update decision_publication set content = replace(content, 'PT24H', 'PT72H') where organisation = 'shared' "
                    + "and decision_key = 'response-sla'").update();
            jdbc.sql("update decision_publication set published_by = 'nobody' where organisation = 'shared' and decision_key = 'response-sla'").update();
            status.setRollbackOnly();
            return verification.verifyStream("platform", stream);
        });
        assertThat(result.broken().fault()).isEqualTo(Fault.ROW_CHANGED);
    }
}
