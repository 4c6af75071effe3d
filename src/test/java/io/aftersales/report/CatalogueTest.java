package io.aftersales.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.shared.Text;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class CatalogueTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Autowired
    private List<ReportKind> kinds;
    @Autowired
    private ReportService reports;

    @Test
    void every_row_that_a_report_counts_can_be_told_apart_by_each_of_its_groupings() {
        for (ReportKind kind : kinds) {
            assertThat(!kind.groupings().contains(Grouping.SUPERVISOR) || kind.figures().stream().allMatch(Figure::adds))
                    .as(kind.key() + ": what several people answer for must add up").isTrue();
            for (Population population : Figure.populations(kind.figures())) {
                assertThat(kind.groupings()).as(kind.key() + ": " + population.from()).allMatch(population::knows);
            }
        }
    }

    @Test
    void every_figure_says_in_both_languages_what_it_counts() {
        List<ReportCatalogue.Entry> entries = reports.catalogue();
        assertThat(entries).hasSize(kinds.size()).extracting(ReportCatalogue.Entry::key).startsWith("attainment").doesNotHaveDuplicates();
        for (ReportCatalogue.Entry entry : entries) {
            Stream<Text> words = Stream.concat(Stream.of(entry.title()), Stream.concat(entry.groupings().stream().map(ReportCatalogue.Choice::title),
                    entry.figures().stream().flatMap(figure -> Stream.of(figure.title(), figure.definition()))));
            assertThat(words).as(entry.key()).allSatisfy(text -> {
                assertThat(text.in(Locale.CHINESE)).containsPattern(HAN);
                assertThat(text.in(Locale.ENGLISH)).isNotBlank().doesNotContainPattern(HAN);
            });
            assertThat(entry.figures()).as(entry.key()).extracting(ReportCatalogue.Word::key).doesNotHaveDuplicates();
        }
    }
}
