package io.aftersales.settlement;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Unit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands on the paper of a statement: the party, its lines, grade and sums. */
@Component
class StatementPaper {

    private final OrganisationService organisations;
    private final JdbcClient jdbc;

    StatementPaper(OrganisationService organisations, JdbcClient jdbc) {
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    Map<String, Object> model(Statement statement, List<Entry> entries, boolean zh) {
        Map<String, Object> model = new HashMap<>();
        model.put("number", statement.number());
        model.put("organisation", organisations.organisation(statement.organisation()).map(found -> zh ? found.name().zh() : found.name().en()).orElse(""));
        model.put("party", name(statement, zh));
        model.put("month", statement.month().toString());
        model.put("grade", statement.grade() == null ? "-" : statement.grade());
        model.put("coefficient", statement.coefficient().stripTrailingZeros().toPlainString());
        model.put("gradedBase", money(statement.gradedBase()));
        model.put("entries", money(statement.entries()));
        model.put("brought", money(statement.brought()));
        model.put("payable", money(statement.payable()));
        model.put("preparedBy", statement.preparedBy());
        model.put("approvedBy", statement.approvedBy());
        model.put("lines", entries.stream().map(entry -> line(entry, zh)).toList());
        return model;
    }

    private static Map<String, Object> line(Entry entry, boolean zh) {
        Map<String, Object> line = new HashMap<>();
        EntryKind kind = EntryKind.find(entry.kind()).orElseThrow();
        line.put("on", entry.on().toString());
        line.put("kind", zh ? kind.label().zh() : kind.label().en());
        line.put("about", entry.caseNumber() == null ? "" : entry.caseNumber());
        line.put("note", entry.note() == null ? "" : entry.note());
        line.put("amount", money(entry.amountCny()));
        return line;
    }

    /** The party as people know it. */
    String name(Statement statement, boolean zh) {
        Party party = statement.whose();
        Optional<String> name = party.kind() == Party.Kind.UNIT
                ? organisations.unit(party.id()).map(Unit::name).map(known -> zh ? known.zh() : known.en())
                : jdbc.sql("select name from party where organisation = ? and code = ? and name is not null")
                        .params(statement.organisation(), party.id()).query(String.class).optional();
        return name.orElse(party.id());
    }

    private static String money(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }
}
