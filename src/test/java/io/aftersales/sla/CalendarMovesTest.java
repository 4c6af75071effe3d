package io.aftersales.sla;

import static io.aftersales.sla.SlaFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.audit.AuditReads;
import io.aftersales.callback.CallbackService;
import io.aftersales.process.CaseRoad;
import io.aftersales.sla.time.DayList;
import io.aftersales.sla.time.PublicDays;
import io.aftersales.sla.time.WorkingCalendar;
import io.aftersales.sla.time.WorkingHours;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** A calendar is published while deadlines run that count by it. */
@PlatformTest
@Transactional
class CalendarMovesTest {

    private static final String FLEET = "fleet-terminal";
    private static final String HOURS = "Mon-Fri 09:00-18:00";
    /** A Friday becomes free, and the Sunday before is worked. */
    private static final String DAYS = "date,kind,name\n2031-06-01,workday,端午节\n2031-06-06,holiday,端午节\n";
    /** In Shanghai. */
    private static final Instant WEDNESDAY_TEN = Instant.parse("2031-06-04T02:00:00Z");
    private static final Instant NEXT_MONDAY_ENDS = Instant.parse("2031-06-09T16:00:00Z");
    private static final Instant NEXT_TUESDAY_ENDS = Instant.parse("2031-06-10T16:00:00Z");

    @Autowired
    private AuditReads audit;
    @Autowired
    private CalendarMoves moves;
    @Autowired
    private CalendarPreview preview;
    @Autowired
    private CalendarReleases releases;
    @Autowired
    private CalendarService calendars;
    @Autowired
    private CallbackService callbacks;
    @Autowired
    private ClockService clocks;
    @Autowired
    private ClockExtensionService extensions;
    @Autowired
    private EscalationService escalations;
    @Autowired
    private CaseRoad road;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    private String number;

    @BeforeEach
    void wednesday_morning() {
        at(WEDNESDAY_TEN);
        number = SlaFixtures.aCase(jdbc, FLEET, FLEET + ".north");
    }

    @AfterEach
    void time_goes_on() {
        SlaFixtures.now();
    }

    private void publish(String hours, String days) {
        releases.restore(FLEET, new CalendarDraft.Version(FLEET, 1, hours, days, WEDNESDAY_TEN, "x", WEDNESDAY_TEN, null, null, false),
                new CalendarReleases.Release(number, clock.instant(), "the feast is on another day"));
        moves.runDue();
    }

    private CalendarPreview.Effect foreseen() {
        WorkingCalendar present = calendars.of(FLEET);
        return preview.of(FLEET, new WorkingCalendar(present.id(), present.version(), ZoneId.of("Asia/Shanghai"), WorkingHours.parse(HOURS),
                PublicDays.of(DayList.read(DAYS).entries())));
    }

    private void start(String of, String target, String from, String due) {
        clocks.start(of, target, Instant.parse(from), Instant.parse(due), null);
    }

    private ClockService.View view() {
        return view(number);
    }

    private ClockService.View view(String of) {
        return clocks.clocksOf(of).get(0);
    }

    /** Events are written at the end of a transaction, which does not come here. */
    private List<String> moved(String of) {
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        return audit.ofCase(of).stream().filter(event -> event.kind().equals("clock.moved")).map(event -> event.payload().toString()).toList();
    }

    private Date alarm() {
        return management.createJobQuery().processInstanceId(runtime.createProcessInstanceQuery().processInstanceBusinessKey(view().id())
                .singleResult().getId()).timers().singleResult().getDuedate();
    }

    @Test
    void a_deadline_that_runs_keeps_its_working_days_and_the_trail_says_from_when_to_when() {
        start(number, "callback", "2031-06-04T01:00:00Z", "2031-06-09T16:00:00Z");
        publish(HOURS, DAYS);
        assertThat(view()).extracting(ClockService.View::dueAt, ClockService.View::state).containsExactly(NEXT_TUESDAY_ENDS, "running");
        assertThat(moved(number)).singleElement().asString().contains("2031-06-09T16:00:00Z", "2031-06-10T16:00:00Z", FLEET + "@2");
        publish(HOURS, "date,kind,name\n");
        assertThat(view().dueAt()).isEqualTo(NEXT_MONDAY_ENDS);
        moves.runDue();
        assertThat(moved(number)).hasSize(2);
    }

    @Test
    void it_stands_as_the_decision_would_have_it_and_so_does_the_task_that_is_due_by_it() throws Exception {
        String called = road.open(FLEET);
        road.answer(called, "GuideRemotely", "reached", "yes", "mode", "phone", "advice", "重启", "solved", "yes");
        assertThat(due(called)).isEqualTo(NEXT_MONDAY_ENDS);
        publish(HOURS, DAYS);
        assertThat(due(called)).isEqualTo(NEXT_TUESDAY_ENDS);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(called).taskDefinitionKey("UserTask_CallCustomer").singleResult().getDueDate())
                .isEqualTo(Date.from(NEXT_TUESDAY_ENDS));
        clocks.cancelAll(called);
        at(WEDNESDAY_TEN.plusSeconds(60));
        callbacks.setWindow(called, true);
        assertThat(due(called)).isEqualTo(NEXT_TUESDAY_ENDS);
    }

    private Instant due(String of) {
        return clocks.dueAt(of, "callback").orElseThrow();
    }

    @Test
    void pauses_count_by_the_new_days_and_its_alarm_goes_along() {
        start(number, "callback", "2031-06-04T01:00:00Z", "2031-06-06T04:00:00Z");
        clocks.recordPause(number, "nobody answers", "customer", Instant.parse("2031-06-04T01:30:00Z"), WEDNESDAY_TEN);
        assertThat(view().dueAt()).isEqualTo(Instant.parse("2031-06-06T04:30:00Z"));
        publish(HOURS, DAYS);
        assertThat(view().dueAt()).isEqualTo(Instant.parse("2031-06-09T04:30:00Z"));
        assertThat(alarm().toInstant()).isAfter(WEDNESDAY_TEN).isBefore(view().dueAt());
    }

    @Test
    void one_that_is_paused_runs_on_by_the_new_days() {
        start(number, "callback", "2031-06-04T01:00:00Z", "2031-06-06T04:00:00Z");
        clocks.pause(number, "nobody answers", "customer", WEDNESDAY_TEN);
        publish(HOURS, DAYS);
        assertThat(view().state()).isEqualTo("paused");
        // the whole of Thursday is lost; Friday is none
        at(Instant.parse("2031-06-06T02:00:00Z"));
        clocks.resume(number, Instant.parse("2031-06-06T02:00:00Z"));
        assertThat(view()).extracting(ClockService.View::dueAt, ClockService.View::state)
                .containsExactly(Instant.parse("2031-06-11T03:00:00Z"), "running");
    }

    @Test
    void who_was_warned_is_not_warned_again() {
        start(number, "callback", "2031-06-03T01:00:00Z", "2031-06-06T10:00:00Z");
        at(Instant.parse("2031-06-06T02:00:00Z"));
        escalations.escalate(view().id());
        assertThat(levels()).containsExactly("warn");
        publish(HOURS, DAYS);
        escalations.escalate(view().id());
        assertThat(levels()).containsExactly("warn");
        assertThat(alarm().toInstant()).isEqualTo(Instant.parse("2031-06-09T10:00:01Z"));
    }

    private List<String> levels() {
        return jdbc.sql("select level from sla_escalation where clock_id = ?").param(view().id()).query(String.class).list();
    }

    @Test
    void what_had_been_missed_stays_missed() {
        at(Instant.parse("2031-06-06T10:30:00Z"));
        start(number, "callback", "2031-06-03T01:00:00Z", "2031-06-06T10:00:00Z");
        publish(HOURS, DAYS);
        assertThat(view()).extracting(ClockService.View::dueAt, ClockService.View::state)
                .containsExactly(Instant.parse("2031-06-06T10:00:00Z"), "breached");
        assertThat(moved(number)).isEmpty();
        publish(HOURS, "date,kind,name\n2031-06-06,holiday,端午节\n");
        clocks.meet(number, "callback", Instant.parse("2031-06-06T10:10:00Z"));
        assertThat(view().late()).isTrue();
    }

    @Test
    void more_time_that_a_manager_gave_stays_as_long() throws Exception {
        start(number, "callback", "2031-06-04T01:00:00Z", "2031-06-05T16:00:00Z");
        extensions.extend(view().id(), Instant.parse("2031-06-09T04:00:00Z"), 0, "the road is flooded");
        publish(HOURS, DAYS);
        assertThat(view().dueAt()).isEqualTo(Instant.parse("2031-06-10T04:00:00Z"));
    }

    @Test
    void what_was_promised_in_clock_hours_stays_and_so_do_others_deadlines() {
        String other = SlaFixtures.aCase(jdbc);
        start(number, "arrive", "2031-06-04T01:00:00Z", "2031-06-06T04:00:00Z");
        start(other, "callback", "2031-06-04T01:00:00Z", "2031-06-06T04:00:00Z");
        publish(HOURS, DAYS);
        assertThat(List.of(view().dueAt(), view(other).dueAt())).containsOnly(Instant.parse("2031-06-06T04:00:00Z"));
        assertThat(moved(number)).isEmpty();
    }

    @Test
    void a_state_s_list_of_further_days_moves_them_too() throws Exception {
        start(number, "callback", "2031-06-04T01:00:00Z", "2031-06-09T16:00:00Z");
        assertThat(preview.of("cn", DAYS).moves()).contains(new CalendarPreview.Move(number, "callback", NEXT_MONDAY_ENDS, NEXT_TUESDAY_ENDS, false));
        calendars.importDays("cn", DAYS);
        moves.runDue();
        assertThat(view().dueAt()).isEqualTo(NEXT_TUESDAY_ENDS);
    }

    @Test
    void the_preview_says_exactly_what_then_happens() throws Exception {
        start(number, "callback", "2031-06-04T01:00:00Z", "2031-06-09T16:00:00Z");
        // three working days from Friday on end on Wednesday; with a Sunday that is worked they ended yesterday
        start(another(), "callback", "2031-05-30T01:00:00Z", "2031-06-04T16:00:00Z");
        String paused = another();
        start(paused, "callback", "2031-06-03T01:00:00Z", "2031-06-06T04:00:00Z");
        clocks.recordPause(paused, "nobody answers", "customer", Instant.parse("2031-06-03T02:00:00Z"), Instant.parse("2031-06-04T01:00:00Z"));
        String waiting = another();
        start(waiting, "callback", "2031-06-03T01:00:00Z", "2031-06-05T04:00:00Z");
        clocks.pause(waiting, "nobody answers", "customer", Instant.parse("2031-06-03T02:00:00Z"));
        start(another(), "callback", "2031-06-02T01:00:00Z", "2031-06-03T16:00:00Z");
        start(another(), "callback", "2031-06-04T01:00:00Z", "2031-06-04T09:00:00Z");
        start(another(), "arrive", "2031-06-04T01:00:00Z", "2031-06-09T16:00:00Z");
        Map<String, ClockService.View> before = standing();

        CalendarPreview.Effect foreseen = foreseen();
        publish(HOURS, DAYS);

        List<CalendarPreview.Move> happened = standing().values().stream()
                .filter(now -> !now.dueAt().equals(before.get(now.id()).dueAt()))
                .map(now -> new CalendarPreview.Move(now.caseNumber(), now.target(), before.get(now.id()).dueAt(), now.dueAt(),
                        now.late() && !before.get(now.id()).late())).toList();
        assertThat(happened).hasSizeGreaterThanOrEqualTo(3).containsExactlyInAnyOrderElementsOf(foreseen.moves());
        assertThat(foreseen.moved()).isEqualTo(happened.size());
        assertThat(foreseen.late()).isEqualTo((int) happened.stream().filter(CalendarPreview.Move::becomesLate).count()).isPositive();
        assertThat(foreseen.moves().get(0).becomesLate()).isTrue();
        assertThat(foreseen.cases()).isEqualTo((int) happened.stream().map(CalendarPreview.Move::caseNumber).distinct().count());
        assertThat(foreseen().moved()).isZero();
    }

    private String another() {
        return SlaFixtures.aCase(jdbc, FLEET, FLEET + ".north");
    }

    /** Every open deadline of the organisation, whoever left it, by id. */
    private Map<String, ClockService.View> standing() {
        List<String> numbers = jdbc.sql("select distinct case_number from sla_clock where organisation = ? and ended_at is null").param(FLEET)
                .query(String.class).list();
        return clocks.clocksOf(numbers).values().stream().flatMap(List::stream).filter(view -> view.endedAt() == null)
                .collect(java.util.stream.Collectors.toMap(ClockService.View::id, view -> view));
    }
}
