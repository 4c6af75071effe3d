package io.aftersales.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.aftersales.audit.VouchedRow;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.CalendarService;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The receipts of decisions: stored in the transaction of the case, read for people, replayed as proof. */
@Component
public class DecisionReceipts {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();
    private static final TypeReference<Object> ANYTHING = new TypeReference<>() { };
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() { };
    private static final TypeReference<List<List<Map<String, Object>>>> MATCHES = new TypeReference<>() { };
    private static final TypeReference<List<Map<String, Object>>> OBJECTS = new TypeReference<>() { };

    private final JdbcClient jdbc;
    private final Publications publications;
    private final Composers composers;
    private final Evaluator evaluator;
    private final CalendarService calendars;
    private final FiredRules fired;

    DecisionReceipts(JdbcClient jdbc, Publications publications, Composers composers, Evaluator evaluator, CalendarService calendars,
                     FiredRules fired) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.composers = composers;
        this.evaluator = evaluator;
        this.calendars = calendars;
        this.fired = fired;
    }

    /**
     * What proves a decision.
     *
     * @param id          null where it was not stored
     * @param caseNumber  null where it was taken outside a case
     * @param ignored     names among the facts that the decision does not know
     * @param tableInputs per question to the table
     * @param matches     per question: the rules that matched, with their annotations, also those whose outputs are all blank
     */
    public record Receipt(String id, String caseNumber, String key, String organisation, Publication table, Map<String, Object> facts,
                          List<String> ignored, List<Map<String, Object>> tableInputs, List<List<Map<String, Object>>> matches,
                          Map<String, Object> outputs, String zone, String calendarVersion, OffsetDateTime decidedAt,
                          String decidedBy) {

        /** As the API shows it. */
        Map<String, Object> described() {
            Map<String, Object> described = new LinkedHashMap<>();
            described.put("id", id);
            described.put("caseNumber", caseNumber);
            described.put("key", key);
            described.put("organisation", organisation);
            described.put("table", table.organisation());
            described.put("definitionId", table.definitionId());
            described.put("version", table.version());
            described.put("checksum", table.checksum());
            described.put("publishedBy", table.publishedBy());
            described.put("publishedAt", table.publishedAt().toString());
            described.put("effectiveAt", table.effectiveAt().toString());
            if (table.approval() != null) {
                described.put("changeNumber", table.approval().changeNumber());
                described.put("approvedBy", table.approval().approvedBy());
                described.put("emergency", table.approval().emergency());
            }
            described.put("facts", facts);
            described.put("ignored", ignored);
            described.put("tableInputs", tableInputs);
            described.put("matches", matches);
            described.put("outputs", outputs);
            described.put("calendarVersion", calendarVersion);
            described.put("decidedAt", decidedAt.toString());
            described.put("decidedBy", decidedBy);
            return described;
        }
    }

    /** @param same whether the same rules match and the same outputs come out today as then */
    public record Replay(boolean same, Map<String, Object> outputsThen, Map<String, Object> outputsNow,
                         List<List<Map<String, Object>>> matchesThen, List<List<Map<String, Object>>> matchesNow) {
    }

    /** The decisions of a case, oldest first. The caller has made sure that the case is within reach. */
    public List<Map<String, Object>> ofCase(String caseNumber) {
        return jdbc.sql("select * from decision_receipt where case_number = ? order by decided_at, id").param(caseNumber)
                .query(this::read).list().stream().map(Receipt::described).toList();
    }

    /** The file of the table that decided. @throws Refusal not found, where the case has no such receipt */
    public byte[] tableOf(String caseNumber, String id) throws Refusal {
        return jdbc.sql("""
                select p.content from decision_receipt r join decision_publication p on p.definition_id = r.definition_id
                 where r.id = ? and r.case_number = ?""").params(id, caseNumber).query(String.class).optional()
                .map(file -> file.getBytes(StandardCharsets.UTF_8)).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    /** @throws Refusal not found */
    String caseOf(String id) throws Refusal {
        return existing(id).caseNumber();
    }

    /** Runs the table and calendar of then on the facts of then, and the composer of today. @throws Refusal not found */
    public Replay replay(String id) throws Refusal {
        Receipt then = existing(id);
        DecisionContext context = new DecisionContext(then.organisation(), ZoneId.of(then.zone()), then.decidedAt().toInstant(),
                daysOf(then.calendarVersion()));
        Evaluator.Outcome now = evaluator.evaluate(composers.get(then.key()), publications.table(then.table()), then.facts(), context);
        List<List<Map<String, Object>>> matches = described(now.answers());
        boolean same = asStored(now.outputs()).equals(then.outputs()) && asStored(matches).equals(then.matches());
        return new Replay(same, then.outputs(), now.outputs(), then.matches(), matches);
    }

    private WorkingDays daysOf(String calendarVersion) throws Refusal {
        String[] calendar = calendarVersion.split("@");
        return new CalendarDays(calendars.calendar(calendar[0], Integer.parseInt(calendar[1])));
    }

    static List<List<Map<String, Object>>> described(List<List<Figures.Row>> answers) {
        return answers.stream().map(rows -> rows.stream().map(Figures.Row::described).toList()).toList();
    }

    /** As a stored value comes back: a date as text, a decimal as a double. */
    private static Object asStored(Object value) {
        return parsed(text(value), ANYTHING);
    }

    /** @param row for the event of the decision */
    record Stored(Receipt receipt, VouchedRow row) {
    }

    Stored store(Receipt receipt) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> row = row(id, receipt);
        jdbc.sql("""
                insert into decision_receipt (id, case_number, decision_key, organisation, definition_id, checksum, facts, table_inputs,
                    matched_rules, outputs, zone, calendar_version, decided_at, decided_by)
                values (:id, :case_number, :decision_key, :organisation, :definition_id, :checksum, :facts, :table_inputs, :matched_rules,
                    :outputs, :zone, :calendar_version, :at, :decided_by)""")
                .params(row).param("at", receipt.decidedAt().withOffsetSameInstant(ZoneOffset.UTC)).update();
        Receipt stored = new Receipt(id, receipt.caseNumber(), receipt.key(), receipt.organisation(), receipt.table(), receipt.facts(),
                receipt.ignored(), receipt.tableInputs(), receipt.matches(), receipt.outputs(), receipt.zone(),
                receipt.calendarVersion(), receipt.decidedAt(), receipt.decidedBy());
        fired.note(stored);
        return new Stored(stored, new VouchedRow("decision_receipt", id, row));
    }

    private static Map<String, Object> row(String id, Receipt receipt) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("case_number", receipt.caseNumber());
        row.put("decision_key", receipt.key());
        row.put("organisation", receipt.organisation());
        row.put("definition_id", receipt.table().definitionId());
        row.put("checksum", receipt.table().checksum());
        row.put("facts", text(receipt.facts()));
        row.put("table_inputs", text(receipt.tableInputs()));
        row.put("matched_rules", text(receipt.matches()));
        row.put("outputs", text(receipt.outputs()));
        row.put("zone", receipt.zone());
        row.put("calendar_version", receipt.calendarVersion());
        row.put("decided_at", receipt.decidedAt().toInstant());
        row.put("decided_by", CurrentActor.get().id());
        return row;
    }

    private Receipt existing(String id) throws Refusal {
        return jdbc.sql("select * from decision_receipt where id = ?").param(id).query(this::read).optional()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    private Receipt read(ResultSet row, int number) throws SQLException {
        Publication table = publications.byId(row.getString("definition_id")).orElseThrow();
        String key = row.getString("decision_key");
        Map<String, Object> facts = parsed(row.getString("facts"), OBJECT);
        ZoneId zone = ZoneId.of(row.getString("zone"));
        return new Receipt(row.getString("id"), row.getString("case_number"), key, row.getString("organisation"), table, facts,
                composers.get(key) == null ? List.of() : composers.ignored(key, facts), parsed(row.getString("table_inputs"), OBJECTS),
                parsed(row.getString("matched_rules"), MATCHES), parsed(row.getString("outputs"), OBJECT), zone.getId(),
                row.getString("calendar_version"),
                row.getObject("decided_at", OffsetDateTime.class).atZoneSameInstant(zone).toOffsetDateTime(), row.getString("decided_by"));
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T parsed(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
