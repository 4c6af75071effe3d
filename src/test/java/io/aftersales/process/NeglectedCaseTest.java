package io.aftersales.process;

import static io.aftersales.sla.SlaFixtures.MONDAY_TEN;
import static io.aftersales.sla.SlaFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.engine.DemoClock;
import io.aftersales.servicecase.CaseService;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.SlaFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole case, opened like any other, that nobody works on. */
@PlatformTest
class NeglectedCaseTest {

    @Autowired
    private CaseRoad road;
    @Autowired
    private CaseService cases;
    @Autowired
    private ClockService clocks;
    @Autowired
    private DemoClock demo;
    @Autowired
    private JdbcClient jdbc;

    private String number;

    @BeforeEach
    void monday_morning() {
        at(MONDAY_TEN);
    }

    @AfterEach
    void time_goes_on() throws Refusal {
        cases.cancel(number, "end of the test");
        jdbc.sql("delete from demo_clock").update();
        SlaFixtures.now();
    }

    private List<String> told(String kind) {
        return jdbc.sql("select event_id, recipient_id from message where case_number = ? and kind = ? order by created_at, recipient_id")
                .params(number, kind).query((row, index) -> row.getString(1).replaceAll("^.*:", "") + " " + titleOf(row.getString(2))).list();
    }

    private static String titleOf(String person) {
        return person.substring(0, person.indexOf('.'));
    }

    @Test
    void left_alone_for_25_hours_it_reaches_the_people_of_its_pack_once_each_and_asks_its_supervisor_to_act() throws Refusal {
        number = road.open("central-ac");
        assertThat(clocks.clocksOf(number)).extracting(ClockService.View::target).containsExactly("arrive");
        assertThat(demo.advance(Duration.ofHours(25)).failed()).isZero();
        assertThat(told("escalation")).containsExactly("warn supervisor", "due branch-manager");
        assertThat(road.waitsFor(number)).containsExactlyInAnyOrder("UserTask_GuideRemotely", "UserTask_HandleMissedDeadline");
        assertThat(road.tasks(number)).filteredOn(task -> task.task().equals("UserTask_HandleMissedDeadline")).singleElement()
                .satisfies(task -> assertThat(task.candidateGroups()).anyMatch(group -> group.endsWith(".supervisor")));
        demo.advance(Duration.ofHours(25));
        assertThat(told("escalation")).containsExactly("warn supervisor", "due branch-manager", "later general-manager");
    }

    @Test
    void another_pack_names_other_people() throws Refusal {
        number = road.open("room-ac");
        demo.advance(Duration.ofHours(25));
        assertThat(told("escalation")).containsExactly("warn agent", "due supervisor");
    }

    @Test
    void the_gravest_class_is_told_to_chief_engineer_and_general_manager_at_once() throws Refusal {
        number = road.open("electrical-equipment", true, Map.of("personalInjury", true, "region", "in-province", "paid", false));
        assertThat(road.of(number).severity()).isEqualTo("A");
        assertThat(told("severe-report")).containsExactly("A chief-engineer", "A general-manager");
    }

    @Test
    void a_change_of_severity_tells_those_whom_the_new_one_names() throws Refusal {
        number = road.open("central-ac");
        assertThat(told("severe-report")).isEmpty();
        cases.changeFacts(number, Map.of("severity", "major"));
        assertThat(told("severe-report")).containsExactly("major general-manager");
        assertThat(clocks.clocksOf(number).get(0).dueAt()).isEqualTo(MONDAY_TEN.plus(Duration.ofHours(72)));
    }

    @Test
    void one_that_is_cancelled_escalates_no_more() throws Refusal {
        number = road.open("central-ac");
        cases.cancel(number, "customer bought another");
        demo.advance(Duration.ofHours(50));
        assertThat(told("escalation")).isEmpty();
        number = road.open("central-ac");
    }
}
