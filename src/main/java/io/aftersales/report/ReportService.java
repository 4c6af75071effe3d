package io.aftersales.report;

import io.aftersales.organisation.Organisation;
import io.aftersales.report.Report.Cell;
import io.aftersales.report.Report.Column;
import io.aftersales.report.Report.Row;
import io.aftersales.report.Tallies.Slot;
import io.aftersales.report.Tallies.Tally;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports, within the reach of whoever asks: what there is, the figures of a period, and the cases behind each number. */
@Service
@Transactional(readOnly = true)
public class ReportService {

    /** The most rows of a report. */
    public static final int MOST = 200;

    private final ReportCatalogue catalogue;
    private final Slices slices;
    private final Tallies tallies;
    private final BehindNumbers behind;
    private final GroupTitles titles;
    private final Targets targets;
    private final Clock clock;

    ReportService(ReportCatalogue catalogue, Slices slices, Tallies tallies, BehindNumbers behind, GroupTitles titles, Targets targets, Clock clock) {
        this.catalogue = catalogue;
        this.slices = slices;
        this.tallies = tallies;
        this.behind = behind;
        this.titles = titles;
        this.targets = targets;
        this.clock = clock;
    }

    /** What whoever asks may see, in the order of the catalogue. */
    public List<ReportCatalogue.Entry> catalogue() {
        return catalogue.entries();
    }

    /**
     * The figures of a period.
     *
     * @throws Refusal not found, for an unknown report, or a unit or organisation out of reach; forbidden, where the role may not see it;
     *                 for a period, grouping or filter that the report does not know
     */
    public Report run(ReportQuery query) throws Refusal {
        ReportKind kind = catalogue.kind(query.key());
        query.check();
        Grouping by = Grouping.of(query.by(), kind);
        List<Figure> figures = kind.figures();
        Instant now = clock.instant();
        boolean adds = figures.stream().allMatch(Figure::adds);
        boolean ofUnits = adds && (by == Grouping.SUPERVISOR || by == Grouping.BRANCH);
        Map<String, Map<Slot, Tally>> pieces = groups(kind, figures, query, ofUnits ? Grouping.OUTLET : by, now);
        Map<String, Map<Slot, Tally>> groups = ofUnits ? together(pieces, slices.groupsOfUnits(by)) : pieces;
        Map<Slot, Tally> whole = adds ? sum(pieces.values()) : groups(kind, figures, query, null, now).getOrDefault(Grouping.NONE, Map.of());
        List<String> shown = shown(figures, query, by, groups);
        String organisation = oneOrganisation(query);
        Map<String, Text> names = titles.of(by, shown);
        List<Row> rows = new ArrayList<>();
        for (String group : shown) {
            rows.add(new Row(group, names.get(group), cells(figures, groups.getOrDefault(group, Map.of()), by == Grouping.ORGANISATION ? group : organisation)));
        }
        return new Report(kind.key(), titles.words("report." + kind.key()), query.from(), query.to(), slices.period(query).zone(), by.key(), now,
                columns(kind.key(), figures, organisation), rows, cells(figures, whole, organisation), groups.size() > rows.size() ? groups.size() - rows.size() : 0);
    }

    /**
     * What stands behind a number of the report.
     *
     * @throws Refusal as {@link #run}; for a figure, part or page that is none
     */
    public ReportCases cases(ReportQuery query, ReportCases.Of number) throws Refusal {
        ReportKind kind = catalogue.kind(query.key());
        query.check();
        Population.Part part = part(kind, number);
        if (number.limit() < 1 || number.limit() > MOST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("limit"), "limit");
        }
        Slice slice = slices.of(kind, query, part.of(), clock.instant());
        slice.and(part.condition());
        if (number.group() != null && !number.group().isBlank()) {
            slices.cut(slice, Grouping.of(query.by(), kind)).only(number.group());
        }
        return behind.page(slice, part, number);
    }

    private Map<String, Map<Slot, Tally>> groups(ReportKind kind, List<Figure> figures, ReportQuery query, Grouping by, Instant now) throws Refusal {
        Map<String, Map<Slot, Tally>> groups = new HashMap<>();
        for (Population population : Figure.populations(figures)) {
            Slice slice = slices.of(kind, query, population, now);
            tallies.of(figures, by == null ? slice : slices.cut(slice, by))
                    .forEach((group, found) -> groups.computeIfAbsent(group, one -> new HashMap<>()).putAll(found));
        }
        return groups;
    }

    /** What units did counts to each group that they belong to. */
    private static Map<String, Map<Slot, Tally>> together(Map<String, Map<Slot, Tally>> units, Map<String, List<String>> groupsOfUnits) {
        Map<String, Map<Slot, Tally>> groups = new HashMap<>();
        units.forEach((unit, found) -> groupsOfUnits.getOrDefault(unit, List.of(Grouping.NONE)).forEach(group ->
                groups.merge(group, found, (one, other) -> sum(List.of(one, other)))));
        return groups;
    }

    private static Map<Slot, Tally> sum(Collection<Map<Slot, Tally>> groups) {
        Map<Slot, Tally> sum = new HashMap<>();
        groups.forEach(group -> group.forEach((slot, tally) -> sum.merge(slot, tally, Tally::plus)));
        return sum;
    }

    /** Months in their order, also those without anything; else the largest groups. */
    private List<String> shown(List<Figure> figures, ReportQuery query, Grouping by, Map<String, Map<Slot, Tally>> groups) throws Refusal {
        if (by == Grouping.MONTH) {
            return slices.period(query).months().stream().map(Object::toString).toList();
        }
        Map<String, Long> sizes = new TreeMap<>();
        groups.forEach((group, found) -> sizes.put(group, figures.stream()
                .flatMap(figure -> Stream.of(new Slot(figure.key(), true), new Slot(figure.key(), false)))
                .mapToLong(slot -> found.getOrDefault(slot, Tally.NONE).rows()).sum()));
        sizes.values().removeIf(size -> size == 0);
        return sizes.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())).map(Map.Entry::getKey)
                .limit(MOST).toList();
    }

    private String oneOrganisation(ReportQuery query) throws Refusal {
        List<Organisation> reached = slices.organisations(query);
        return reached.size() == 1 ? reached.get(0).id() : null;
    }

    private Map<String, Cell> cells(List<Figure> figures, Map<Slot, Tally> tallied, String organisation) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        figures.forEach(figure -> cells.put(figure.key(), targets.judged(figure, organisation, Cells.of(figure, tallied))));
        return cells;
    }

    private List<Column> columns(String report, List<Figure> figures, String organisation) {
        String words = "figure." + report + ".";
        return figures.stream().map(figure -> new Column(figure.key(), titles.words(words + figure.key()), figure.unit().key(),
                figure.up() ? "up" : "down", titles.words(words + figure.key() + ".definition"), targets.of(figure, organisation))).toList();
    }

    private static Population.Part part(ReportKind kind, ReportCases.Of number) throws Refusal {
        Figure figure = kind.figures().stream().filter(one -> one.key().equals(number.figure())).findFirst()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("figure"), "figure"));
        if (!Set.of("numerator", "denominator").contains(number.part())) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("part"), "part");
        }
        boolean counted = "numerator".equals(number.part()) || figure.denominator() == null;
        return counted ? figure.numerator() : figure.denominator();
    }
}
