package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.dispatch.Visit;
import io.aftersales.dispatch.Visits;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.Claim;
import io.aftersales.warranty.Claims;
import io.aftersales.warranty.NewClaim;
import io.aftersales.warranty.RepairedParts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A part that was fitted in an ordinary repair has a warranty of its own, which later repairs and claims see (RAC-20). */
@PlatformTest
@Transactional
class RepairGuaranteesTest {

    private static final String HOME = "home-appliance";

    @Autowired
    private CaseRoad road;
    @Autowired
    private PartsRoad parts;
    @Autowired
    private CaseService cases;
    @Autowired
    private Visits visits;
    @Autowired
    private RepairedParts repaired;
    @Autowired
    private Claims claims;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ClaimRoad claimRoad;

    @ParameterizedTest
    @ValueSource(strings = {HOME, "central-ac"})
    void it_begins_when_the_customer_signs_and_lasts_as_long_as_the_table_says(String organisation) throws Exception {
        String part = parts.part(organisation);
        String repair = repairedWith(organisation, part);
        assertThat(guarantee(repair, part)).isEmpty();
        road.sign(repair);
        assertThat(guarantee(repair, part)).hasValueSatisfying(guarantee -> {
            assertThat(guarantee.repairedOn()).isEqualTo(claimRoad.today());
            assertThat(guarantee.days()).isEqualTo(90);
            assertThat(guarantee.until()).isEqualTo(claimRoad.today().plusDays(90));
            assertThat(guarantee.caseNumber()).isEqualTo(repair);
        });
    }

    @Test
    void a_part_that_was_not_fitted_has_none() throws Exception {
        String part = parts.part(HOME);
        String repair = wanting(road.open(HOME), part);
        road.answer(repair, "RepairAndTest", "workDone", "清洗", "secondCheck", true, "result", "solved", "minutes", 60, "partsUsed",
                List.of(Map.of("part", order(repair) + "/1", "quantity", 0)));
        road.sign(repair);
        assertThat(guarantee(repair, part)).isEmpty();
    }

    @Test
    void a_later_repair_of_that_part_is_free_where_the_unit_is_out_of_warranty() throws Exception {
        String part = parts.part(HOME);
        String first = repairedWith(HOME, part);
        road.sign(first);
        road.satisfied(first);
        String serialNo = outOfWarranty(first);
        String second = again(serialNo, part);
        assertThat(road.of(second).warranty().covered()).isFalse();
        assertThat(last(second).customerPays()).isFalse();
        assertThat(road.status(second)).isEqualTo("visiting");
    }

    @Test
    void another_part_of_that_unit_is_paid_for() throws Exception {
        String first = repairedWith(HOME, parts.part(HOME));
        road.sign(first);
        road.satisfied(first);
        String second = again(outOfWarranty(first), parts.part(HOME));
        assertThat(last(second).customerPays()).isTrue();
        assertThat(road.status(second)).isEqualTo("quoting");
    }

    @Test
    void a_later_claim_for_that_part_is_covered_by_the_repair() throws Exception {
        String part = parts.part(HOME);
        String repair = repairedWith(HOME, part);
        road.sign(repair);
        road.satisfied(repair);
        Claim claim = claimRoad.of(claimRoad.file(claim(outOfWarranty(repair), part)));
        assertThat(claim.covered()).isTrue();
        assertThat(claim.entitlement().basis()).isEqualTo("repair-warranty");
        assertThat(claim.entitlement().end()).isEqualTo(claimRoad.today().plusDays(90));
        assertThat(claimRoad.of(claimRoad.file(claim(road.of(repair).equipment().serialNo(), "P-OTHER"))).covered()).isFalse();
    }

    private NewClaim claim(String serialNo, String part) {
        LocalDate today = claimRoad.today();
        return new NewClaim(HOME, "outlet", null, serialNo, null, part, "又坏了", null, "part", today, today.minusYears(1), null, null,
                List.of(new NewClaim.Line("material", null, "电容", new BigDecimal("120.00"), "CNY")));
    }

    private String repairedWith(String organisation, String part) throws Refusal {
        String repair = wanting(road.open(organisation), part);
        if (parts.waitsFor(order(repair)).contains("ReviewOrder")) {
            parts.approve(order(repair));
        }
        road.answer(repair, "RepairAndTest", "workDone", "更换电容", "secondCheck", true, "result", "solved", "minutes", 60, "partsUsed",
                List.of(Map.of("part", order(repair) + "/1", "quantity", 1)));
        return repair;
    }

    private String again(String serialNo, String part) throws Refusal {
        return wanting(cases.open(ServiceCaseFixtures.aReport(HOME, serialNo, Map.of())).caseNumber(), part);
    }

    /** The own outlet has the part. */
    private String wanting(String repair, String part) throws Refusal {
        parts.put(road.of(repair).organisation(), road.of(repair).unitId(), part, 1);
        road.toDiagnosis(repair);
        road.answer(repair, "DiagnoseFault", "finding", "电容击穿", "cause", "part", "plan", "更换电容", "partsWanted", "yes", "parts",
                List.of(Map.of("part", part, "quantity", 1)), "partsAgreed", true);
        return repair;
    }

    private String order(String repair) {
        return jdbc.sql("select case_number from part_order where repair = ?").param(repair).query(String.class).single();
    }

    private Optional<RepairedParts.Guarantee> guarantee(String repair, String part) {
        return repaired.of(jdbc.sql("select id from equipment_unit where serial_no = ?").param(road.of(repair).equipment().serialNo())
                .query(Long.class).single(), part, claimRoad.today());
    }

    private Visit last(String repair) {
        List<Visit> all = visits.ofCase(repair);
        return all.get(all.size() - 1);
    }

    /** The unit grows old. @return its serial number */
    private String outOfWarranty(String repair) {
        String serialNo = road.of(repair).equipment().serialNo();
        jdbc.sql("""
                update unit_fact set fact_value = '2015-02-01'
                 where fact_value like '20__-__-__' and unit_id = (select id from equipment_unit where serial_no = ?)""").param(serialNo).update();
        jdbc.sql("update unit_fact set fact_value = '12' where fact_value = '72' and unit_id = (select id from equipment_unit where serial_no = ?)")
                .param(serialNo).update();
        return serialNo;
    }
}
