package io.aftersales.pricelist;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.VouchedRow;
import io.aftersales.rulechange.RuleChangeReason;
import io.aftersales.rulechange.RuleSubject;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

/** Price lists as something that is drafted and released. */
@Component
class PriceSubject implements RuleSubject {

    private static final int MOST_SHOWN = 50;
    private static final int MOST_ROWS = 500;

    private final PriceLists lists;
    private final PriceListReads reads;
    private final AuditTrail audit;
    private final Clock clock;

    PriceSubject(PriceLists lists, PriceListReads reads, AuditTrail audit, Clock clock) {
        this.lists = lists;
        this.reads = reads;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "price-list";
    }

    @Override
    public Draft draft(String id) throws Refusal {
        PriceList.Draft draft = reads.draft(id).draft();
        PriceList list = reads.list(draft.organisation(), draft.key());
        return new Draft(id, draft.organisation(), draft.key(), title(list, draft.title()), list.stream(), lists.editors(id));
    }

    private static Text title(PriceList list, String title) {
        return new Text("价目表 " + list.name().zh() + ":" + title, "Price list " + list.name().en() + ": " + title);
    }

    @Override
    public List<Text> obstacles(String id) throws Refusal {
        PriceListReads.DraftView view = reads.draft(id);
        List<Text> obstacles = new ArrayList<>();
        if (!view.upToDate()) {
            obstacles.add(new Text("草稿开始后已发布新版本,请先合并", "a version was published since the draft began; bring it up to date"));
        }
        view.findings().stream().filter(PriceFinding::error).limit(MOST_SHOWN).forEach(finding -> obstacles.add(sentence(finding)));
        if (view.differences().isEmpty()) {
            obstacles.add(new Text("草稿没有改动", "nothing is changed"));
        }
        return obstacles;
    }

    private static Text sentence(PriceFinding finding) {
        return new Text("第 " + finding.row() + " 行 " + finding.column() + ":" + finding.text().zh(),
                "row " + finding.row() + ", " + finding.column() + ": " + finding.text().en());
    }

    @Override
    public List<Line> evidence(String id) throws Refusal {
        PriceListReads.DraftView view = reads.draft(id);
        List<Line> shown = new ArrayList<>();
        view.findings().stream().filter(finding -> !finding.error()).limit(MOST_SHOWN)
                .forEach(finding -> shown.add(new Line(new Text("提示", "Warning"), sentence(finding), Line.Tone.WARNING)));
        Text count = new Text(view.differences().size() + " 项", String.valueOf(view.differences().size()));
        shown.add(Line.plain(new Text("改动", "Changes"), count));
        view.differences().stream().limit(MOST_SHOWN).forEach(one -> shown.add(Line.plain(new Text(one.id(), one.id()), new Text(
                shown(one.was(), "(新增)") + " → " + shown(one.now(), "(删除)"), shown(one.was(), "(new)") + " → " + shown(one.now(), "(gone)")))));
        return shown;
    }

    private static String shown(PriceRow row, String none) {
        return row == null ? none : row.price() + " CNY/" + row.unit() + (row.validUntil() == null || row.validUntil().isBlank() ? ""
                : " – " + row.validUntil());
    }

    @Override
    public List<Row> rows(String id) throws Refusal {
        return reads.check(reads.draft(id).draft()).items().stream().limit(MOST_ROWS)
                .map(item -> new Row(item.id(), new Text(item.id() + " " + item.name().zh(), item.id() + " " + item.name().en()))).toList();
    }

    @Override
    public void freeze(String id) throws Refusal {
        move(id, "editing", "submitted");
    }

    @Override
    public void thaw(String id) throws Refusal {
        move(id, "submitted", "editing");
    }

    private void move(String id, String from, String to) throws Refusal {
        if (!lists.move(id, from, to)) {
            throw Refusal.of(PriceListReason.PRICE_DRAFT_NOT_EDITABLE);
        }
    }

    @Override
    public String publish(String id, Release release) throws Refusal {
        PriceList.Draft draft = reads.draft(id).draft();
        String version = add(draft.organisation(), draft.key(), release, reads.check(draft).items());
        move(id, "submitted", "published");
        return version;
    }

    private String add(String organisation, String key, Release release, List<PriceItem> items) {
        int number = lists.versions(organisation, key).stream().mapToInt(PriceList.Version::version).max().orElse(0) + 1;
        PriceList.Version version = new PriceList.Version(UUID.randomUUID().toString(), organisation, key, number, release.effectiveAt(),
                CurrentActor.get().id(), clock.instant(), release.caseNumber(), release.reason(), false);
        lists.add(version, items);
        record(version, "priceList.published", items.size(), version.row(items).said());
        return version.id();
    }

    @Override
    public void takeBack(String id, String version) throws Refusal {
        lists.takeBack(version);
        move(id, "published", "editing");
        PriceList.Version taken = lists.version(version).orElseThrow();
        List<PriceItem> items = lists.items(version);
        record(taken, "priceList.takenBack", items.size(), taken.row(items).said(taken.standing().row(items)));
    }

    private void record(PriceList.Version version, String event, int items, Map<String, Object> row) {
        audit.record(PriceList.stream(version.organisation(), version.key()), event, Map.of("version", version.version(), "effectiveAt",
                version.effectiveAt().toString(), "items", items, VouchedRow.ROWS, List.of(row)));
    }

    @Override
    public Former former(String organisation, String key) throws Refusal {
        PriceList list = reads.list(organisation, key);
        PriceList.Version from = reads.inForce(organisation, key).orElseThrow(() -> Refusal.of(RuleChangeReason.NOTHING_TO_ROLL_BACK));
        PriceList.Version to = lists.versions(organisation, key).stream()
                .filter(version -> !version.takenBack() && !version.effectiveAt().isAfter(from.effectiveAt()) && version.version() < from.version())
                .max(Comparator.comparing(PriceList.Version::effectiveAt).thenComparing(PriceList.Version::version))
                .orElseThrow(() -> Refusal.of(RuleChangeReason.NOTHING_TO_ROLL_BACK));
        return new Former(from.id(), to.id(), new Text("价目表 " + list.name().zh(), "Price list " + list.name().en()), list.stream());
    }

    @Override
    public String restore(String organisation, String key, Former former, Release release) {
        return add(organisation, key, release, lists.items(former.to()));
    }
}
