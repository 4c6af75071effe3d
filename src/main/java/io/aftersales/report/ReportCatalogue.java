package io.aftersales.report;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** Which reports there are. */
@Component
public class ReportCatalogue {

    private final List<ReportKind> kinds;
    private final GroupTitles titles;
    private final Reach reach;

    ReportCatalogue(List<ReportKind> kinds, GroupTitles titles, Reach reach) {
        this.kinds = kinds.stream().sorted(Comparator.comparingInt(ReportKind::place)).toList();
        this.titles = titles;
        this.reach = reach;
    }

    /** A report. @param filters names of parameters */
    public record Entry(String key, Text title, List<Word> figures, List<Choice> groupings, List<String> filters) {
    }

    /** A figure; see {@link Report.Column}. */
    public record Word(String key, Text title, String unit, String direction, Text definition) {
    }

    public record Choice(String key, Text title) {
    }

    /** Those that whoever asks may see. */
    List<Entry> entries() {
        return kinds.stream().filter(kind -> reach.holds(kind.roles())).map(this::entry).toList();
    }

    /** @throws Refusal not found, or forbidden where the role may not see it */
    ReportKind kind(String key) throws Refusal {
        ReportKind found = kinds.stream().filter(kind -> kind.key().equals(key)).findFirst().orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        if (!reach.holds(found.roles())) {
            throw Refusal.of(InputReason.FORBIDDEN);
        }
        return found;
    }

    private Entry entry(ReportKind kind) {
        String words = "figure." + kind.key() + ".";
        List<Figure> figures = kind.figures();
        return new Entry(kind.key(), titles.words("report." + kind.key()),
                figures.stream().map(figure -> new Word(figure.key(), titles.words(words + figure.key()), figure.unit().key(),
                        figure.up() ? "up" : "down", titles.words(words + figure.key() + ".definition"))).toList(),
                kind.groupings().stream().map(grouping -> new Choice(grouping.key(), titles.words("grouping." + grouping.key()))).toList(),
                filters(figures));
    }

    private static List<String> filters(List<Figure> figures) {
        List<String> filters = new ArrayList<>(List.of("organisation", "branch", "outlet"));
        Stream.of(Grouping.PRODUCT, Grouping.SEVERITY, Grouping.PROCESS, Grouping.TARGET)
                .filter(grouping -> Figure.populations(figures).stream().allMatch(population -> population.columns().containsKey(grouping)))
                .forEach(grouping -> filters.add(grouping.key()));
        return filters;
    }
}
