package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.servicecase.CaseReason;
import io.aftersales.servicecase.CaseReads;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class IntakeProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.INTAKE);

    private static final Actor AGENT = new Actor(Actor.Kind.PERSON, "agent.central-ac", "central-ac", "agent", "central-ac.hq");

    @Autowired
    private TaskDesk desk;
    @Autowired
    private CaseReads reads;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private RuntimeService runtime;

    @Test
    void an_agent_reports_a_fault_with_the_start_form() throws Exception {
        String serialNo = ServiceCaseFixtures.aUnit(archive, "central-ac", true);
        CurrentActor.call(AGENT, () -> desk.start(ProcessKeys.INTAKE, Map.of("channel", "phone", "serialNo", serialNo, "contactName", "王丽",
                "contactPhone", "13912345678", "faultText", "不制冷", "severity", "major")));
        CaseReads.Page found = reads.list(new CaseReads.Filter(null, serialNo, null, null, null, null, null, null, null, null, 10));
        assertThat(found.items()).singleElement().satisfies(opened -> {
            assertThat(opened.organisation()).isEqualTo("central-ac");
            assertThat(opened.severity()).isEqualTo("major");
            assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(opened.number()).rootProcessInstances().count()).isEqualTo(1);
            assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(opened.number()).singleResult().getTenantId())
                    .isEqualTo("central-ac");
        });
    }

    @Test
    void what_the_form_asks_for_is_required() {
        assertThatThrownBy(() -> CurrentActor.call(AGENT, () -> desk.start(ProcessKeys.INTAKE, Map.of("channel", "phone"))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void an_unknown_serial_number_reaches_the_agent() {
        assertThatThrownBy(() -> CurrentActor.call(AGENT, () -> desk.start(ProcessKeys.INTAKE, Map.of("channel", "phone", "serialNo", "NOBODY",
                "contactName", "王丽", "contactPhone", "13912345678", "faultText", "不制冷"))))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(CaseReason.UNKNOWN_SERIAL));
    }
}
