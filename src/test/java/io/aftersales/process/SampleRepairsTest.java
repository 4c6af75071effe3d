package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.partsorder.UnitLoanService;
import io.aftersales.servicecase.CaseReads;
import io.aftersales.servicecase.CaseReport;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.stock.Place;
import java.time.Clock;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class SampleRepairsTest {

    @Autowired
    private CaseService cases;
    @Autowired
    private CaseReads reads;
    @Autowired
    private UnitLoanService loans;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private PartsRoad parts;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @Test
    void a_part_is_owed_back_after_a_repair_in_warranty() throws Exception {
        String part = parts.part("central-ac");
        parts.put("central-ac", "central-ac.south", part, 2);
        String number = samples().oweReturn(report("central-ac", Map.of("faultText", "出风温度波动", "severity", "ordinary")), part);
        assertThat(jdbc.sql("select state from part_return where case_number = ?").param(number).query(String.class).single()).isEqualTo("owed");
        assertThat(parts.waitsFor(number)).containsExactly("SendPartBack");
    }

    @Test
    void a_customer_has_a_unit_on_loan_while_theirs_is_repaired() throws Exception {
        String part = parts.part("fleet-terminal", "terminal", true);
        parts.put("fleet-terminal", "fleet-terminal.north", part, 1, "T-" + part);
        String number = samples().lend(report("fleet-terminal", Map.of("faultText", "终端不开机", "faultDomain", "terminal", "region", "city")));
        assertThat(jdbc.sql("select state from unit_loan where case_number = ?").param(number).query(String.class).single()).isEqualTo("lent");
        assertThat(jdbc.sql("select sum(quantity) from stock_balance where place = ?").param(Place.loan(number).text()).query(Integer.class).single())
                .isEqualTo(1);
    }

    private SampleRepairs samples() {
        return new SampleRepairs(cases, reads, loans, desk, clock);
    }

    private CaseReport report(String organisation, Map<String, Object> facts) {
        return new CaseReport(organisation, "repair", "phone", null, clock.instant(), ServiceCaseFixtures.aUnit(archive, organisation, true), null,
                new CaseReport.Contact("王丽", "13912345678", null, "zh"), facts);
    }
}
