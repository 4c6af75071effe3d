package io.aftersales.rulechange;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.sla.CalendarDraft;
import io.aftersales.sla.CalendarDraftService;
import io.aftersales.sla.CalendarPreview;
import io.aftersales.sla.CalendarReleases;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

/** The calendar by which an organisation works as something that is drafted and released; its key is {@value #KEY}. */
@Component
class CalendarRules implements RuleSubject {

    private static final String KEY = "working-hours";

    private final CalendarDraftService drafts;
    private final CalendarReleases releases;

    CalendarRules(CalendarDraftService drafts, CalendarReleases releases) {
        this.drafts = drafts;
        this.releases = releases;
    }

    @Override
    public String kind() {
        return "calendar";
    }

    @Override
    public Draft draft(String id) throws Refusal {
        CalendarDraft draft = drafts.draft(id);
        return new Draft(id, draft.organisation(), KEY, new Text("工作日历:" + draft.title(), "Working calendar: " + draft.title()),
                stream(draft.organisation()), drafts.editors(id));
    }

    private static String stream(String organisation) {
        return "calendar:" + organisation;
    }

    @Override
    public List<Text> obstacles(String id) throws Refusal {
        CalendarDraft.View view = drafts.view(id);
        List<Text> obstacles = new ArrayList<>();
        if (!view.upToDate()) {
            obstacles.add(new Text("草稿开始后已发布新版本,请先更新草稿", "a version was published since the draft began; bring it up to date"));
        }
        view.findings().forEach(finding -> obstacles.add(finding.line() == 0 ? new Text("工作时间" + finding.text().zh(), "hours: " + finding.text().en())
                : new Text("日历第 " + finding.line() + " 行:" + finding.text().zh(), "line " + finding.line() + " of the days: " + finding.text().en())));
        if (view.findings().isEmpty() && view.changes().isEmpty()) {
            obstacles.add(new Text("草稿没有改动", "nothing is changed"));
        }
        return obstacles;
    }

    @Override
    public List<Line> evidence(String id) throws Refusal {
        CalendarDraft.View view = drafts.view(id);
        List<Line> shown = new ArrayList<>();
        view.changes().stream().limit(50).forEach(change -> shown.add(Line.plain(
                change.day() == null ? new Text("工作时间", "Working hours") : new Text(change.day().toString(), change.day().toString()),
                new Text(change.was().zh() + " → " + change.now().zh(), change.was().en() + " → " + change.now().en()))));
        if (view.findings().isEmpty()) {
            CalendarPreview.Effect effect = drafts.preview(id);
            shown.add(new Line(new Text("未结时限", "Open deadlines"), new Text("变动 " + effect.cases() + " 单 " + effect.moved() + " 项,其中超时 "
                    + effect.late() + " 项", effect.cases() + " cases move, " + effect.moved() + " deadlines, " + effect.late() + " become late"),
                    effect.late() > 0 ? Line.Tone.WARNING : Line.Tone.PLAIN));
        }
        return shown;
    }

    @Override
    public List<Row> rows(String id) throws Refusal {
        List<Row> rows = new ArrayList<>(List.of(new Row("hours", new Text("工作时间", "Working hours"))));
        drafts.draft(id).days().lines().skip(1).filter(line -> !line.isBlank()).limit(499)
                .forEach(line -> rows.add(new Row(line.split(",")[0], new Text(line, line))));
        return rows;
    }

    @Override
    public void freeze(String id) throws Refusal {
        releases.move(drafts.draft(id).id(), "editing", "submitted");
    }

    @Override
    public void thaw(String id) throws Refusal {
        releases.move(drafts.draft(id).id(), "submitted", "editing");
    }

    @Override
    public String publish(String id, Release release) throws Refusal {
        return releases.publish(id, new CalendarReleases.Release(release.caseNumber(), release.effectiveAt(), release.reason()));
    }

    @Override
    public void takeBack(String id, String version) throws Refusal {
        releases.takeBack(id, version);
    }

    @Override
    public void begun(String organisation, String key) {
        releases.begun();
    }

    @Override
    public Former former(String organisation, String key) throws Refusal {
        if (!KEY.equals(key)) {
            throw Refusal.of(InputReason.NOT_FOUND);
        }
        List<CalendarDraft.Version> two = lastTwo(organisation);
        return new Former(two.get(0).id(), two.get(1).id(), new Text("工作日历", "Working calendar"), stream(organisation));
    }

    private List<CalendarDraft.Version> lastTwo(String organisation) throws Refusal {
        return releases.lastTwo(organisation).orElseThrow(() -> Refusal.of(RuleChangeReason.NOTHING_TO_ROLL_BACK));
    }

    @Override
    public String restore(String organisation, String key, Former former, Release release) throws Refusal {
        return releases.restore(organisation, lastTwo(organisation).get(1), new CalendarReleases.Release(
                release.caseNumber(), release.effectiveAt(), release.reason()));
    }
}
