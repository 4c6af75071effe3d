package io.aftersales.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvReaderTest {

    @Test
    void values_are_read_with_any_line_end() {
        assertThat(read("a,b\r\nc,d\ne,f\rg,h")).containsExactly(line(1, "a", "b"), line(2, "c", "d"), line(3, "e", "f"), line(4, "g", "h"));
    }

    @Test
    void quoted_values_hold_commas_marks_and_line_ends() {
        assertThat(read("\"a,1\",\"say \"\"hi\"\"\"\n\"two\r\nlines\",x\nlast,y\n"))
                .containsExactly(line(1, "a,1", "say \"hi\""), line(2, "two\r\nlines", "x"), line(4, "last", "y"));
    }

    @Test
    void blank_lines_count_but_are_no_records() {
        assertThat(read("a,b\n\n  \nc,d\n\n")).containsExactly(line(1, "a", "b"), line(4, "c", "d"));
    }

    @Test
    void empty_values_are_values() {
        assertThat(read(",\n\"\",x,")).containsExactly(line(1, "", ""), line(2, "", "x", ""));
    }

    @Test
    void a_stray_mark_costs_its_line_only() {
        assertThat(read("a,b\nc,\"d\ne,f\ng,h")).containsExactly(line(1, "a", "b"), new CsvReader.Line(2, null), line(3, "e", "f"), line(4, "g", "h"));
        assertThat(read("a,x\"y\nb,\"c\"d\ne,f")).containsExactly(new CsvReader.Line(1, null), new CsvReader.Line(2, null), line(3, "e", "f"));
    }

    @Test
    void nothing_is_nothing() {
        assertThat(read("")).isEmpty();
    }

    private static CsvReader.Line line(int number, String... values) {
        return new CsvReader.Line(number, List.of(values));
    }

    private static List<CsvReader.Line> read(String text) {
        CsvReader reader = new CsvReader(text);
        List<CsvReader.Line> lines = new ArrayList<>();
        for (CsvReader.Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }
}
