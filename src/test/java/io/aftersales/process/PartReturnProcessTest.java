package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.partsorder.PartOrderReason;
import io.aftersales.settlement.OwedParts;
import io.aftersales.settlement.Party;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.MissedDeadlines;
import io.aftersales.stock.Place;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class PartReturnProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.PART_RETURN);

    private static final String AC = "central-ac";
    private static final String SOUTH = "central-ac.south";

    @Autowired
    private CaseRoad road;
    @Autowired
    private PartsRoad parts;
    @Autowired
    private MissedDeadlines missed;
    @Autowired
    private ClockService clocks;
    @Autowired
    private OwedParts owedParts;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_part_replaced_in_warranty_is_owed_back_and_goes_to_its_supplier() throws Exception {
        String part = parts.part(AC);
        String number = owed(AC, part, true);
        assertThat(number).startsWith("D-");
        assertThat(clocks.clocksOf(number)).singleElement().satisfies(owed -> {
            assertThat(owed.target()).isEqualTo("part-return");
            assertThat(owed.dueAt()).isEqualTo(owed.startedAt().plus(Duration.ofDays(30)));
        });
        parts.answer(number, "SendPartBack", "waybill", "SF2");
        parts.answer(number, "TakePartIn", "arrived", "no");
        assertThat(parts.waitsFor(number)).containsExactly("SendPartBack");
        parts.answer(number, "SendPartBack", "waybill", "SF3");
        parts.answer(number, "TakePartIn", "arrived", "yes", "disposal", "supplier", "supplier", "甲厂");
        assertThat(state(number)).isEqualTo("supplier");
        assertThat(clocks.clocksOf(number).get(0).state()).isEqualTo("met");
        assertThat(parts.onHand(Place.supplier("甲厂"), part)).isEqualTo(1);
        assertThat(parts.onHand(Place.defective(SOUTH), part)).isZero();
        assertThat(parts.status(number)).isEqualTo("closed");
    }

    @Test
    void what_is_worth_nothing_is_scrapped() throws Exception {
        String part = parts.part(AC);
        String number = owed(AC, part, true);
        parts.answer(number, "SendPartBack");
        parts.answer(number, "TakePartIn", "arrived", "yes", "disposal", "scrap");
        assertThat(parts.onHand(Place.scrap(SOUTH), part)).isEqualTo(1);
        assertThat(state(number)).isEqualTo("scrapped");
    }

    @Test
    void what_does_not_come_back_is_chased_and_charged_at_its_price() throws Exception {
        String part = parts.part(AC);
        String number = owed(AC, part, true);
        LocalDate later = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(31);
        assertThat(owedParts.overdue(AC, Party.unit("central-ac.foshan"), later)).isEqualTo(1);
        missed.deadlineMissed(number, "part-return");
        assertThat(messages(number)).contains("part-owed", "part-return-reminder");
        assertThat(parts.task(number, "DecideOverdueReturn").candidateGroups()).contains("central-ac.south.parts-accountant");
        parts.answer(number, "DecideOverdueReturn", "decision", "charge", "why", "网点丢失");
        assertThat(parts.waitsFor(number)).isEmpty();
        assertThat(parts.status(number)).isEqualTo("closed");
        assertThat(jdbc.sql("select amount_cny from ledger_entry where source = ? and debit_account like 'unit:central-ac.foshan%'")
                .param("part-return:" + number).query(BigDecimal.class).single()).isEqualByComparingTo("120.00");
        assertThat(owedParts.overdue(AC, Party.unit("central-ac.foshan"), later)).isZero();
    }

    @Test
    void more_time_may_be_given() throws Exception {
        String number = owed(AC, parts.part(AC), true);
        missed.deadlineMissed(number, "part-return");
        parts.answer(number, "DecideOverdueReturn", "decision", "more-time", "moreDays", 10, "why", "快递延误");
        assertThat(parts.waitsFor(number)).containsExactly("SendPartBack");
        assertThat(clocks.clocksOf(number).get(0).dueAt()).isAfter(clock.instant().plus(Duration.ofDays(9)));
    }

    @Test
    void nothing_is_owed_where_the_customer_paid() throws Exception {
        String part = parts.part(AC);
        assertThat(owed(AC, part, false)).isNull();
    }

    @Test
    void a_terminal_comes_back_by_its_number() throws Exception {
        String fleet = "fleet-terminal";
        String part = parts.part(fleet, "terminal", true);
        String number = owed(fleet, part, true);
        assertThatThrownBy(() -> parts.answer(number, "SendPartBack", "waybill", "SF2")).isInstanceOfSatisfying(Refusal.class,
                no -> assertThat(no.reason()).isEqualTo(PartOrderReason.NUMBERS_DO_NOT_FIT));
        parts.answer(number, "SendPartBack", "waybill", "SF2", "numbers", "OLD-" + part);
        parts.answer(number, "TakePartIn", "arrived", "yes", "disposal", "scrap");
        assertThat(jdbc.sql("select place from tracked_item where item_number = ?").param("OLD-" + part).query(String.class).single())
                .isEqualTo("scrap:fleet-terminal.north");
    }

    /** A part was fitted for a repair. @return what is owed back for it; null for nothing */
    private String owed(String organisation, String part, boolean inWarranty) throws Refusal {
        String repair = road.open(organisation, inWarranty, Map.of());
        String outlet = road.of(repair).unitId();
        boolean tracked = organisation.equals("fleet-terminal");
        parts.put(organisation, outlet, part, 1, tracked ? new String[] {"NEW-" + part} : new String[0]);
        road.toDiagnosis(repair);
        road.answer(repair, "DiagnoseFault", "finding", "电容击穿", "cause", "part", "plan", "更换电容", "partsWanted", "yes", "parts",
                List.of(Map.of("part", part, "quantity", 1)), "partsAgreed", true);
        if (!inWarranty) {
            QuotationProcessTest.quote(road, repair);
            road.answer(repair, "RecordConsent", "answer", "agreed", "consentBy", "王丽", "consentHow", "phone");
        }
        String order = jdbc.sql("select case_number from part_order where repair = ?").param(repair).query(String.class).single();
        parts.approve(order);
        Map<String, Object> used = tracked ? Map.of("part", order + "/1", "quantity", 1, "numbers", "NEW-" + part)
                : Map.of("part", order + "/1", "quantity", 1);
        road.answer(repair, "RepairAndTest", "workDone", "更换", "secondCheck", true, "result", "solved", "partsUsed", List.of(used));
        return jdbc.sql("select case_number from part_return where repair = ?").param(repair).query(String.class).optional().orElse(null);
    }

    private String state(String number) {
        return jdbc.sql("select state from part_return where case_number = ?").param(number).query(String.class).single();
    }

    private List<String> messages(String number) {
        return jdbc.sql("select kind from message where case_number = ?").param(number).query(String.class).list();
    }
}
