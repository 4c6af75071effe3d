package io.aftersales.settlement;

import io.aftersales.shared.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** A statement's lines for a spreadsheet: UTF-8 with its mark, a header, one line per entry and the sums. */
@Component
public class StatementCsv {

    private static final String MARK = "\uFEFF";

    private final StatementReads statements;

    StatementCsv(StatementReads statements) {
        this.statements = statements;
    }

    /** @throws Refusal NOT_FOUND where there is none, or it is out of reach */
    public String of(String number) throws Refusal {
        Statement statement = statements.within(number);
        List<String> lines = new java.util.ArrayList<>();
        lines.add("statement,month,party,entry,date,kind,source,case,note,corrects,amountCny");
        for (Entry entry : statements.entries(number)) {
            lines.add(line(number, statement.month(), statement.party(), entry.id(), entry.on(), entry.kind(), entry.source(), entry.caseNumber(),
                    entry.note(), entry.corrects(), entry.amountCny().toPlainString()));
        }
        lines.add(line(number, statement.month(), statement.party(), null, null, "total", null, null, null, null,
                statements.total(number).toPlainString()));
        return MARK + String.join("\r\n", lines) + "\r\n";
    }

    private static String line(Object... cells) {
        return Stream.of(cells).map(StatementCsv::cell).collect(Collectors.joining(","));
    }

    /** Quoted where needed; what a spreadsheet would take for a formula becomes text, numbers stay numbers. */
    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?[0-9]+(\\.[0-9]+)?");
        String safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
