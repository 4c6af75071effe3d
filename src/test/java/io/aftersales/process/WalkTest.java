package io.aftersales.process;

import io.aftersales.PlatformTest;
import io.aftersales.servicecase.*;
import io.aftersales.shared.*;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
class WalkTest {
    @Autowired CaseService cases;
    @Autowired TaskDesk desk;
    @Autowired CaseReads reads;

    @Test @Transactional
    void walk() throws Exception {
        for (String org : java.util.List.of("central-ac","room-ac","electrical-equipment","home-appliance","fleet-terminal")) {
            try {
        var opened = cases.open(new CaseReport(org, "repair", "phone", null, null, null, null, new CaseReport.Contact("王", "13900001111", null, null), Map.of("faultText", "x")));
        System.out.println(reads.one(opened.caseNumber()));
        System.out.println(desk.list(new TaskFilter(opened.caseNumber(), false, null, null, null, null, 50)));
            } catch (Refusal e) { System.out.println(org+" "+e.reason()+" "+e.field()+" "+e.arguments()); }
        }
    }
}
