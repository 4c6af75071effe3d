package io.aftersales.workers.settlement;

import io.aftersales.settlement.Entry;
import io.aftersales.settlement.EntryKind;
import io.aftersales.settlement.StatementReads;
import io.aftersales.shared.Text;
import io.aftersales.task.Choice;
import io.aftersales.task.Fact;
import java.util.List;

/** The lines of a statement above a form, and as choices in it. */
final class StatementLinesFacts {

    private StatementLinesFacts() {
    }

    static List<Fact> of(StatementReads statements, String number) {
        return statements.entries(number).stream().map(entry -> Fact.of(kind(entry), says(entry))).toList();
    }

    static List<Choice> choices(StatementReads statements, String number) {
        return statements.entries(number).stream().map(entry -> new Choice(String.valueOf(entry.id()),
                new Text(kind(entry).zh() + " " + says(entry), kind(entry).en() + " " + says(entry)))).toList();
    }

    private static Text kind(Entry entry) {
        return EntryKind.find(entry.kind()).orElseThrow().label();
    }

    private static String says(Entry entry) {
        return String.join(" · ", java.util.stream.Stream.of(entry.on().toString(), entry.caseNumber(), "CNY " + entry.amountCny().toPlainString(),
                entry.note()).filter(java.util.Objects::nonNull).toList());
    }
}
