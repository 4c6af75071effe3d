package io.aftersales.rulechange;

import io.aftersales.decision.Approval;
import io.aftersales.decision.Publication;
import io.aftersales.decision.Publications;
import io.aftersales.decision.Vocabulary;
import io.aftersales.decision.check.Severity;
import io.aftersales.decision.check.Sheet;
import io.aftersales.decision.draft.DraftService;
import io.aftersales.decision.draft.PublishingService;
import io.aftersales.decision.draft.Readiness;
import io.aftersales.decision.draft.ReleaseGate;
import io.aftersales.decision.draft.TableDifference;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decision tables as something that is drafted and released. */
@Component
class TableRules implements RuleSubject {

    private static final int MOST_SHOWN = 50;

    private final DraftService drafts;
    private final ReleaseGate gate;
    private final PublishingService publishing;
    private final Publications publications;
    private final TableReplays replays;
    private final Vocabulary vocabulary;
    private final JdbcClient jdbc;

    TableRules(DraftService drafts, ReleaseGate gate, PublishingService publishing, Publications publications, TableReplays replays,
               Vocabulary vocabulary, JdbcClient jdbc) {
        this.drafts = drafts;
        this.gate = gate;
        this.publishing = publishing;
        this.publications = publications;
        this.replays = replays;
        this.vocabulary = vocabulary;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "table";
    }

    @Override
    public Draft draft(String id) throws Refusal {
        io.aftersales.decision.draft.Draft draft = drafts.draft(id);
        Sheet sheet = drafts.sheet(draft);
        return new Draft(id, draft.organisation(), draft.key(), title(sheet, draft.title()), stream(draft.organisation(), draft.key()),
                drafts.editors(id));
    }

    private static Text title(Sheet sheet, String title) {
        return new Text((sheet.nameZh().isEmpty() ? sheet.name() : sheet.nameZh()) + ":" + title, sheet.name() + ": " + title);
    }

    private static String stream(String organisation, String key) {
        return "table:" + organisation + "/" + key;
    }

    @Override
    public List<Text> obstacles(String id) throws Refusal {
        List<Readiness.Obstacle> found = gate.readyForRelease(id).obstacles();
        List<Text> obstacles = new ArrayList<>(found.stream().limit(MOST_SHOWN).map(Readiness.Obstacle::text).toList());
        if (found.stream().noneMatch(obstacle -> obstacle.kind() == Readiness.Kind.BASE_MOVED) && movedElsewhere(drafts.draft(id))) {
            obstacles.add(new Text("草稿开始后已发布新版本", "a version was published since the draft began"));
        }
        return obstacles;
    }

    /** Asks the database itself: what another node has just published is not in this one's memory yet. */
    private boolean movedElsewhere(io.aftersales.decision.draft.Draft draft) {
        return jdbc.sql("""
                        select definition_id from decision_publication
                         where organisation = ? and decision_key = ? and withdrawn_at is null order by effective_at desc, version desc""")
                .params(draft.organisation(), draft.key()).query(String.class).list().stream().findFirst()
                .filter(newest -> !newest.equals(draft.baseDefinitionId())).isPresent();
    }

    @Override
    public List<Line> evidence(String id) throws Refusal {
        DraftService.View view = drafts.view(id);
        List<Line> shown = new ArrayList<>();
        Readiness readiness = gate.readyForRelease(id);
        shown.add(new Line(new Text("示例", "Examples"), new Text(readiness.examples() + " 条", String.valueOf(readiness.examples())), Line.Tone.PLAIN));
        view.findings().of(Severity.WARNING).stream().limit(MOST_SHOWN)
                .forEach(finding -> shown.add(new Line(new Text("提示", "Warning"), finding.text(), Line.Tone.WARNING)));
        Sheet base = drafts.sheet(publications.content(view.base().definitionId()));
        for (TableDifference.Row row : TableDifference.between(base, view.sheet()).rows().stream().limit(MOST_SHOWN).toList()) {
            Sheet of = row.rowNow() == 0 ? base : view.sheet();
            shown.add(Line.plain(RowWords.of(of, row.rowNow() == 0 ? row.rowWas() : row.rowNow(), vocabulary::cell), difference(row, of)));
        }
        shown.addAll(replays.lines(view.draft(), view.sheet()));
        return shown;
    }

    private Text difference(TableDifference.Row row, Sheet of) {
        List<String> cellsZh = new ArrayList<>();
        List<String> cellsEn = new ArrayList<>();
        for (TableDifference.Cell cell : row.cells()) {
            Text column = RowWords.column(of, cell.column());
            Text was = shown(cell.was());
            Text now = shown(cell.now());
            cellsZh.add(column.zh() + ": " + was.zh() + " → " + now.zh());
            cellsEn.add(column.en() + ": " + was.en() + " → " + now.en());
        }
        String zh = switch (row.kind()) {
            case "added" -> "新增";
            case "removed" -> "删除";
            case "moved" -> "移动";
            default -> "修改";
        };
        return new Text(zh + " " + String.join(", ", cellsZh), row.kind() + " " + String.join(", ", cellsEn));
    }

    private Text shown(String cell) {
        return cell == null || cell.isEmpty() ? new Text("–", "–") : vocabulary.cell(cell);
    }

    @Override
    public List<String> replays(String id) throws Refusal {
        return replays.ids(drafts.draft(id));
    }

    @Override
    public List<Row> rows(String id) throws Refusal {
        Sheet sheet = drafts.sheet(drafts.draft(id));
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= Math.min(sheet.rows().size(), 500); number++) {
            rows.add(new Row(sheet.rows().get(number - 1).id(), RowWords.of(sheet, number, vocabulary::cell)));
        }
        return rows;
    }

    @Override
    public void freeze(String id) throws Refusal {
        drafts.move(drafts.draft(id), io.aftersales.decision.draft.Draft.State.EDITING, io.aftersales.decision.draft.Draft.State.SUBMITTED, null);
    }

    @Override
    public void thaw(String id) throws Refusal {
        drafts.move(drafts.draft(id), io.aftersales.decision.draft.Draft.State.SUBMITTED, io.aftersales.decision.draft.Draft.State.EDITING, null);
    }

    @Override
    public String publish(String id, Release release) throws Refusal {
        return publishing.publishDraft(id, release.emergency() ? null : release.effectiveAt(), new Approval(release.caseNumber(),
                release.submittedBy(), release.approvers(), release.reason(), release.emergency(), null)).definitionId();
    }

    @Override
    public void takeBack(String id, String version) throws Refusal {
        publishing.withdraw(version);
        drafts.move(drafts.draft(id), io.aftersales.decision.draft.Draft.State.PUBLISHED, io.aftersales.decision.draft.Draft.State.EDITING, null);
    }

    @Override
    public Former former(String organisation, String key) throws Refusal {
        Publication wrong = publications.newest(key, organisation).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        if (wrong.shared()) {
            throw Refusal.of(RuleChangeReason.NOTHING_TO_ROLL_BACK);
        }
        Publication before = publications.before(wrong).orElseThrow(() -> Refusal.of(RuleChangeReason.NOTHING_TO_ROLL_BACK));
        Sheet sheet = drafts.sheet(publications.content(wrong.definitionId()));
        return new Former(wrong.definitionId(), before.definitionId(), new Text(sheet.nameZh().isEmpty() ? sheet.name() : sheet.nameZh(), sheet.name()),
                stream(organisation, key));
    }

    @Override
    public String restore(String organisation, String key, Former former, Release release) throws Refusal {
        return publishing.rollBack(key, organisation, new Approval(release.caseNumber(), release.submittedBy(), release.approvers(),
                release.reason(), false, former.from())).definitionId();
    }
}
