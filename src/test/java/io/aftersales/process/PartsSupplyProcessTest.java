package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.dispatch.Visit;
import io.aftersales.dispatch.Visits;
import io.aftersales.partsorder.PartOrderService;
import io.aftersales.servicecase.CaseService;
import io.aftersales.shared.Refusal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class PartsSupplyProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.PARTS_SUPPLY);

    @Autowired
    private CaseRoad road;
    @Autowired
    private PartsRoad parts;
    @Autowired
    private PartOrderService orders;
    @Autowired
    private CaseService cases;
    @Autowired
    private Visits visits;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_visit_goes_on_when_everything_was_received() throws Exception {
        String repair = road.open("central-ac");
        String order = want(repair, parts.part("central-ac"), 1, "central-ac.south");
        assertThat(road.status(repair)).isEqualTo("awaiting-parts");
        parts.approve(order);
        parts.ship(order);
        assertThat(road.waitsFor(repair)).isEmpty();
        parts.receive(order);
        assertThat(road.waitsFor(repair)).containsExactly("UserTask_RepairAndTest");
    }

    @Test
    void parts_of_the_own_store_let_nobody_wait() throws Exception {
        String repair = road.open("home-appliance");
        String order = want(repair, parts.part("home-appliance"), 1, "home-appliance.qingdao");
        assertThat(parts.state(order)).isEqualTo("received");
        assertThat(road.status(repair)).isEqualTo("visiting");
        assertThat(road.waitsFor(repair)).containsExactly("UserTask_RepairAndTest");
    }

    @Test
    void without_a_refused_part_the_technician_may_work_on() throws Exception {
        String repair = road.open("central-ac");
        String order = want(repair, parts.part("central-ac"), 1, "central-ac.south");
        parts.answer(order, "ReviewOrder", "decision", "refused", "reason", "可现场修复");
        assertThat(road.status(repair)).isEqualTo("visiting");
        road.answer(repair, "DecideWithoutParts", "without", "yes", "note", "现场修复");
        assertThat(road.waitsFor(repair)).containsExactly("UserTask_RepairAndTest");
    }

    @Test
    void without_a_cancelled_part_the_work_may_be_impossible() throws Exception {
        String repair = road.open("central-ac");
        String order = want(repair, parts.part("central-ac"), 1, "central-ac.south");
        orders.cancel(order, "停产");
        road.answer(repair, "DecideWithoutParts", "without", "no", "note", "无法维修");
        assertThat(visits.ofCase(repair)).extracting(Visit::outcome).containsExactly("not-solved");
    }

    @Test
    void a_shortfall_is_the_technicians_to_decide() throws Exception {
        String repair = road.open("central-ac");
        String order = want(repair, parts.part("central-ac"), 2, "central-ac.south");
        parts.approve(order);
        parts.ship(order);
        parts.answer(order, "ReceiveParts", "complete", "no", "again", "no", "arrived", List.of(Map.of("line", "1", "good", 1, "damaged", 1)));
        assertThat(road.waitsFor(repair)).containsExactly("UserTask_DecideWithoutParts");
    }

    @Test
    void a_visit_called_off_leaves_the_parts_to_the_next_one() throws Exception {
        String repair = road.open("central-ac");
        String order = want(repair, parts.part("central-ac"), 1, "central-ac.south");
        cases.callOffVisit(repair, "技师生病");
        parts.approve(order);
        parts.ship(order);
        parts.receive(order);
        assertThat(parts.state(order)).isEqualTo("received");
        road.toDiagnosisAgain(repair);
        road.diagnose(repair, "part");
        road.answer(repair, "RepairAndTest", "workDone", "更换电容", "secondCheck", true, "result", "solved", "partsUsed",
                List.of(Map.of("part", order + "/1", "quantity", 1)));
        assertThat(parts.state(order)).isEqualTo("done");
    }

    private String want(String repair, String part, int quantity, String store) throws Refusal {
        String organisation = road.of(repair).organisation();
        parts.put(organisation, store, part, quantity);
        road.toDiagnosis(repair);
        road.answer(repair, "DiagnoseFault", "finding", "电容击穿", "cause", "part", "plan", "更换电容", "partsWanted", "yes", "parts",
                List.of(Map.of("part", part, "quantity", quantity)), "partsAgreed", true);
        return jdbc.sql("select case_number from part_order where repair = ?").param(repair).query(String.class).single();
    }
}
