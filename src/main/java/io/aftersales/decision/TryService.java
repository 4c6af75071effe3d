package io.aftersales.decision;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.sla.CalendarService;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Tries a table with any facts: what comes out, by which rows, and why by no others. Nothing is stored. */
@Service
public class TryService {

    private final Publications publications;
    private final TableReader reader;
    private final Composers composers;
    private final Evaluator evaluator;
    private final RowTests rows;
    private final OrganisationService organisations;
    private final CalendarService calendars;
    private final Reach reach;
    private final MessageSource messages;
    private final Vocabulary vocabulary;
    private final Clock clock;

    TryService(Publications publications, TableReader reader, Composers composers, Evaluator evaluator, RowTests rows,
               OrganisationService organisations, CalendarService calendars, Reach reach, MessageSource messages, Vocabulary vocabulary,
               Clock clock) {
        this.publications = publications;
        this.reader = reader;
        this.composers = composers;
        this.evaluator = evaluator;
        this.rows = rows;
        this.organisations = organisations;
        this.calendars = calendars;
        this.reach = reach;
        this.messages = messages;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param outputs   null where no decision came out
     * @param refusal   why none came out; null where one did, or the table failed
     * @param fault     SEVERAL_ROWS or CANNOT_EVALUATE; null where the table could be asked
     * @param questions what the decision asked its table, mostly once
     */
    public record Attempt(Map<String, Object> outputs, Refusal refusal, String fault, List<Question> questions) {
    }

    /** @param inputs the columns of the table; null is unknown */
    public record Question(Map<String, Object> inputs, List<Row> rows) {
    }

    /**
     * @param fired  whether the row fits
     * @param column the first column whose cell does not fit; null where the row fits
     * @param cell   that cell, as the analyst wrote it
     * @param value  what was asked; null for unknown
     * @param text   why the row does not fit; null where it does
     */
    public record Row(String ruleId, int number, boolean fired, String column, String cell, Object value, Text text) {
    }

    /** Tries the table in force. @throws Refusal unknown decision or organisation */
    public Attempt tryInForce(String key, String organisation, Map<String, Object> facts) throws Refusal {
        if (organisation == null || !organisations.exists(organisation) || !reach.coversOrganisation(organisation)) {
            throw Refusal.of(InputReason.UNKNOWN_ORGANISATION, Refusal.field("organisation"));
        }
        Publication newest = publications.newest(key, organisation).orElseThrow(() -> Refusal.of(DecisionReason.UNKNOWN_DECISION));
        return attempt(key, organisation, publications.table(newest), facts);
    }

    /** Tries a table that is not in force; the caller has made sure that it is within reach. @throws Refusal unknown decision */
    public Attempt tryTable(String key, String organisation, byte[] dmn, Map<String, Object> facts) throws Refusal {
        try {
            return attempt(key, organisation, reader.read(key, dmn), facts);
        } catch (RuntimeException unreadable) {
            return new Attempt(null, null, "CANNOT_EVALUATE", List.of());
        }
    }

    private Attempt attempt(String key, String organisation, Table table, Map<String, Object> facts) throws Refusal {
        Composer composer = composers.get(key);
        if (composer == null) {
            throw Refusal.of(DecisionReason.UNKNOWN_DECISION);
        }
        if (facts == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("inputs"));
        }
        DecisionContext context = new DecisionContext(organisation, organisations.zone(organisation), clock.instant(),
                new CalendarDays(calendars.of(organisation)));
        List<Map<String, Object>> asked = new ArrayList<>();
        Evaluator.Answers listening = (of, question) -> {
            asked.add(question);
            return evaluator.ask(of, question);
        };
        try {
            Evaluator.Outcome outcome = evaluator.evaluate(composer, table, facts, context, listening);
            return new Attempt(outcome.outputs(), null, null, questions(table, asked, context));
        } catch (Refusal refusal) {
            return new Attempt(null, refusal, null, questions(table, asked, context));
        } catch (RuntimeException broken) {
            String fault = DecisionDrafts.severalRows(broken) ? "SEVERAL_ROWS" : "CANNOT_EVALUATE";
            return new Attempt(null, null, fault, questions(table, asked, context));
        }
    }

    private List<Question> questions(Table table, List<Map<String, Object>> asked, DecisionContext context) {
        return asked.stream().map(question -> new Question(Plain.values(question, context.zone()),
                rows.ask(table, question).stream().map(this::row).toList())).toList();
    }

    private Row row(RowTests.Asked asked) {
        Object value = asked.value() == null ? null : asked.value() instanceof Boolean || asked.value() instanceof Number ? asked.value()
                : asked.value().toString();
        return new Row(asked.ruleId(), asked.number(), asked.fits(), asked.column(), asked.cell(), value, asked.fits() ? null : words(asked));
    }

    private Text words(RowTests.Asked asked) {
        return new Text(words(asked, Locale.CHINESE), words(asked, Locale.ENGLISH));
    }

    private String words(RowTests.Asked asked, Locale locale) {
        String key = asked.broken() ? "row.broken" : asked.value() == null ? "row.unknown" : "row.other";
        String value = asked.value() instanceof Boolean flag ? messages.getMessage(flag ? "row.yes" : "row.no", null, locale)
                : vocabulary.of(String.valueOf(asked.value())).in(locale);
        return messages.getMessage(key, new Object[] {asked.label().in(locale), vocabulary.cell(asked.cell()).in(locale), value}, locale);
    }
}
