package io.aftersales.decision.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.shared.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables that ship stand before the check as an analyst's would. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedTablesTest {

    private static final Path ROOT = Path.of("decisions");

    static List<Path> tables() throws IOException {
        try (var files = Files.walk(ROOT, 2)) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList();
        }
    }

    private static Sheet read(Path file) throws IOException, Refusal {
        return SheetReader.read(Files.readAllBytes(file));
    }

    private static Sheet baseline(Path file) throws IOException, Refusal {
        return read(ROOT.resolve("shared").resolve(file.getFileName()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void nothing_is_wrong_with_it(Path file) throws IOException, Refusal {
        Findings findings = Checks.check().check(read(file), baseline(file));
        assertThat(findings.publishable()).as(findings.of(Severity.ERROR).toString()).isTrue();
        assertThat(findings.of(Severity.NOTE)).isEmpty();
    }

    /** Price lists are open on purpose: a code that no row prices is refused. */
    private static final Set<String> OPEN = Set.of("paid-price");

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void it_has_no_gap_and_no_hidden_row(Path file) throws IOException, Refusal {
        if (!OPEN.contains(read(file).key())) {
            assertThat(Checks.check().check(read(file), baseline(file)).of(Severity.WARNING)).extracting(Finding::text).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void it_could_be_uploaded(Path file) throws IOException, Refusal {
        TableUpload upload = new TableUpload(Checks.check(), null);
        Sheet sheet = upload.take(Files.readAllBytes(file), baseline(file));
        assertThat(upload.take(SheetWriter.write(sheet, "shared"), baseline(file))).isEqualTo(sheet);
    }
}
