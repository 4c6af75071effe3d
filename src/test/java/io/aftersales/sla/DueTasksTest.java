package io.aftersales.sla;

import static io.aftersales.sla.SlaFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.process.CaseRoad;
import io.aftersales.shared.Refusal;
import java.time.Duration;
import java.time.Instant;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A task says the same instant as the deadline that it is due by, whatever moves that. A calendar: {@link CalendarMovesTest}. */
@PlatformTest
@Transactional
class DueTasksTest {

    private static final Instant WEDNESDAY_TEN = Instant.parse("2031-06-04T02:00:00Z");
    private static final Instant THURSDAY_NINE = Instant.parse("2031-06-05T01:00:00Z");

    @Autowired
    private ClockService clocks;
    @Autowired
    private ClockExtensionService extensions;
    @Autowired
    private CaseRoad road;
    @Autowired
    private TaskService tasks;

    private String number;

    @BeforeEach
    void a_customer_is_to_be_called_within_three_working_days() throws Refusal {
        at(WEDNESDAY_TEN);
        number = road.open("fleet-terminal");
        road.answer(number, "GuideRemotely", "reached", "yes", "mode", "phone", "advice", "重启", "solved", "yes");
        assertDue("2031-06-09T16:00:00Z");
    }

    @AfterEach
    void time_goes_on() {
        SlaFixtures.now();
    }

    private void assertDue(String instant) {
        assertThat(clocks.dueAt(number, "callback")).contains(Instant.parse(instant));
        assertThat(task("UserTask_CallCustomer").getDueDate().toInstant()).isEqualTo(Instant.parse(instant));
    }

    private Task task(String key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(key).singleResult();
    }

    @Test
    void a_pause_gives_its_time_back_when_it_ends() {
        at(THURSDAY_NINE);
        clocks.pause(number, "the customer is away", "customer", THURSDAY_NINE);
        at(THURSDAY_NINE.plus(Duration.ofHours(3)));
        clocks.resume(number, THURSDAY_NINE.plus(Duration.ofHours(3)));
        assertDue("2031-06-10T04:00:00Z");
    }

    @Test
    void more_time_that_a_manager_gives_is_the_task_s_too() throws Refusal {
        String clock = clocks.clocksOf(number).stream().filter(view -> view.target().equals("callback")).findFirst().orElseThrow().id();
        extensions.extend(clock, Instant.parse("2031-06-11T04:00:00Z"), 0, "the road is flooded");
        assertDue("2031-06-11T04:00:00Z");
    }

    @Test
    void another_promise_is_the_task_s_too() {
        clocks.reset(number, "callback", WEDNESDAY_TEN, THURSDAY_NINE, null);
        assertDue("2031-06-05T01:00:00Z");
    }

    @Test
    void a_task_that_is_due_by_another_deadline_stays() {
        clocks.start(number, "arrive", WEDNESDAY_TEN, THURSDAY_NINE, null);
        clocks.reset(number, "arrive", WEDNESDAY_TEN, THURSDAY_NINE.plusSeconds(60), null);
        assertDue("2031-06-09T16:00:00Z");
    }
}
