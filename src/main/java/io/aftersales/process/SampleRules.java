package io.aftersales.process;

import io.aftersales.importing.SampleBaseLoaded;
import io.aftersales.pricelist.PriceListReads;
import io.aftersales.pricelist.PriceListService;
import io.aftersales.pricelist.PriceRow;
import io.aftersales.rulechange.RuleChangeService;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.sla.CalendarDraft;
import io.aftersales.sla.CalendarDraftService;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Rules of the demo that have been changed, wait, and are being changed: a list of service fees with its history, and a draft of the
 * working calendar. Led through their approvals as people would; a later start finds them there and adds none.
 */
@Component
@Profile("demo")
class SampleRules {

    private static final Logger LOG = LoggerFactory.getLogger(SampleRules.class);
    private static final String ORGANISATION = "central-ac";
    private static final String KEY = "service-fees";
    private static final String ANALYST = "analyst." + ORGANISATION;
    private static final String APPROVER = "rule-approver." + ORGANISATION;
    /** Long enough for an approval on a slow machine. */
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofDays(14);

    private final PriceListService lists;
    private final PriceListReads reads;
    private final CalendarDraftService calendars;
    private final RuleChangeService changes;
    private final TaskDesk desk;
    private final Clock clock;

    SampleRules(PriceListService lists, PriceListReads reads, CalendarDraftService calendars, RuleChangeService changes, TaskDesk desk, Clock clock) {
        this.lists = lists;
        this.reads = reads;
        this.calendars = calendars;
        this.changes = changes;
        this.desk = desk;
        this.clock = clock;
    }

    /** What goes wrong here must not keep the other samples from being loaded. */
    @EventListener(SampleBaseLoaded.class)
    void load() {
        try {
            if (reads.lists().stream().noneMatch(row -> row.list().organisation().equals(ORGANISATION) && row.list().key().equals(KEY))) {
                add(KEY);
                LOG.info("sample data: rules drafted and released");
            }
        } catch (Exception failure) {
            LOG.error("sample data: no changed rules", failure);
        }
    }

    /** @param key of a list that there is not yet */
    void add(String key) throws Exception {
        LocalDate year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfYear(1);
        as(ANALYST, () -> lists.create(ORGANISATION, key, new Text("服务收费标准", "Service fees")));
        List<PriceRow> rows = fees(year.toString());
        release(draft(key, "首次发布", rows), "首次发布服务收费标准", SOON);
        release(draft(key, "上门费调整", priced(rows, 0, "60.00")), "油价上涨,上门费由 50 元调整为 60 元", SOON.plusSeconds(1));
        release(draft(key, "清洗费调整", priced(priced(rows, 0, "60.00"), 2, "298.00")), "成本上升,清洗费调整为 298 元", LATER);
        draft(key, "节假日加急费", urgent(priced(priced(rows, 0, "60.00"), 2, "298.00"), year));
        as(ANALYST, this::calendar);
    }

    private static List<PriceRow> fees(String from) {
        return List.of(new PriceRow("FEE-VISIT", "上门费", "Visit", "次", "50.00", from, ""),
                new PriceRow("FEE-CHECK", "检测费", "Diagnosis", "次", "80.00", from, ""),
                new PriceRow("FEE-CLEAN", "室外机清洗", "Cleaning of an outdoor unit", "台", "260.00", from, ""),
                new PriceRow("FEE-LEAK", "检漏补焊", "Leak repair", "处", "180.00", from, ""),
                new PriceRow("FEE-HOUR", "工时费", "Labour", "小时", "120.00", from, ""));
    }

    private static List<PriceRow> priced(List<PriceRow> rows, int at, String price) {
        List<PriceRow> changed = new ArrayList<>(rows);
        PriceRow row = rows.get(at);
        changed.set(at, new PriceRow(row.code(), row.nameZh(), row.nameEn(), row.unit(), price, row.validFrom(), row.validUntil()));
        return changed;
    }

    /** A draft that somebody has not finished: the new row lacks its price. */
    private static List<PriceRow> urgent(List<PriceRow> rows, LocalDate year) {
        List<PriceRow> changed = new ArrayList<>(rows);
        changed.add(new PriceRow("FEE-URGENT", "节假日加急费", "Surcharge on holidays", "次", "", year.plusYears(1).toString(), ""));
        return changed;
    }

    private String draft(String key, String title, List<PriceRow> rows) throws Exception {
        return as(ANALYST, () -> {
            String id = lists.begin(ORGANISATION, key, title).draft().id();
            lists.save(id, 1, rows);
            return id;
        });
    }

    private void release(String draft, String reason, Duration from) throws Exception {
        String number = as(ANALYST, () -> changes.submit(new RuleChangeService.Submission("price-list", draft, reason,
                clock.instant().plus(from), false)));
        as(APPROVER, () -> {
            approve(number);
            return number;
        });
    }

    private void approve(String number) throws Refusal {
        for (TaskRow row : desk.list(new TaskFilter(number, false, null, null, null, null, 10)).items()) {
            desk.complete(row.id(), Map.of("approved", "yes"));
        }
    }

    /** A day off that nobody has handed in yet. */
    private String calendar() throws Refusal {
        CalendarDraft draft = calendars.begin(ORGANISATION, "公司纪念日放假").draft();
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(7);
        while (day.getDayOfWeek() != DayOfWeek.FRIDAY || draft.days().contains(day.toString())) {
            day = day.plusDays(1);
        }
        calendars.save(draft.id(), draft.revision(), draft.hours(), draft.days() + "\n" + day + ",holiday,公司纪念日\n", false);
        return draft.id();
    }

    private static <T> T as(String person, Callable<T> work) throws Exception {
        return CurrentActor.call(new Actor(Actor.Kind.PERSON, person, ORGANISATION, null, null), work);
    }
}
