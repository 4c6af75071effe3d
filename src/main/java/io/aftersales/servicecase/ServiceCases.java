package io.aftersales.servicecase;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.ReadOnce;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.OpenClocks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All cases. */
@Repository
public class ServiceCases {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SELECT = """
            select c.*, p.name as contact_name, p.phone as contact_phone, p.email as contact_email, p.language as contact_language
              from service_case c left join case_contact p on p.case_number = c.number
            """;

    private final JdbcClient jdbc;
    private final OpenClocks deadlines;
    private final ReadOnce<String, Row> rows = new ReadOnce<>();

    ServiceCases(JdbcClient jdbc, OpenClocks deadlines) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    public Optional<ServiceCase> find(String number) {
        return Optional.ofNullable(rows.get(number, this::stored)).map(Row::asCase);
    }

    private Row stored(String number) {
        return jdbc.sql(SELECT + " where c.number = ?").param(number).query(ServiceCases::read).optional().orElse(null);
    }

    /** What is stored; a case of its own for everybody who asks. */
    private record Row(String number, CaseReport report, ServiceCase.Stored stored) {

        private ServiceCase asCase() {
            return new ServiceCase(number, report, stored);
        }
    }

    /** @throws Refusal NOT_FOUND */
    public ServiceCase get(String number) throws Refusal {
        return find(number).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    /** For a number that a process or a table of ours holds: its case is there. */
    public ServiceCase existing(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException("no case " + number));
    }

    Optional<String> numberOfReport(String organisation, String reportNo) {
        return jdbc.sql("select number from service_case where organisation = ? and report_no = ?").params(organisation, reportNo)
                .query(String.class).optional();
    }

    /** @return false where the report had opened a case before, of which this transaction knew nothing */
    boolean add(ServiceCase opened) {
        int added = row(opened, """
                insert into service_case (number, organisation, kind, channel, report_no, status, severity, warranty_status, warranty_end,
                    warranty_basis, unit_id, serial_no, model, product_family, customer_no, facts, fault_text, reported_at, opened_at,
                    closed_at, closing_reason, closing_note, duplicate_of, late_at_import, reopened, reopened_at, parent, title, version)
                values (:number, :organisation, :kind, :channel, :reportNo, :status, :severity, :warrantyStatus, :warrantyEnd,
                    :warrantyBasis, :unitId, :serialNo, :model, :productFamily, :customerNo, :facts, :faultText, :reportedAt, :openedAt,
                    :closedAt, :closingReason, :closingNote, :duplicateOf, :lateAtImport, :reopened, :reopenedAt, :parent, :title, 1)
                on conflict do nothing""").update();
        if (added == 1 && opened.report().contact() != null) {
            addContact(opened.number(), opened.report().contact());
        }
        return added == 1;
    }

    private void addContact(String number, CaseReport.Contact contact) {
        jdbc.sql("insert into case_contact (case_number, name, phone, email, language) values (?, ?, ?, ?, ?)")
                .params(number, contact.name(), contact.phone(), contact.email(), contact.language()).update();
    }

    /** @throws OptimisticLockingFailureException where somebody else changed the case meanwhile */
    public void save(ServiceCase changed) {
        rows.forget(changed.number());
        int saved = row(changed, """
                update service_case set status = :status, severity = :severity, warranty_status = :warrantyStatus,
                    warranty_end = :warrantyEnd, warranty_basis = :warrantyBasis, unit_id = :unitId, serial_no = :serialNo,
                    model = :model, product_family = :productFamily, customer_no = :customerNo, facts = :facts, closed_at = :closedAt,
                    closing_reason = :closingReason, closing_note = :closingNote, duplicate_of = :duplicateOf,
                    late_at_import = :lateAtImport, reopened = :reopened, reopened_at = :reopenedAt, version = version + 1
                where number = :number and version = :version""").update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("case " + changed.number() + " was changed meanwhile");
        }
        if (changed.placedAnew()) {
            deadlines.describe(changed.number(), new OpenClocks.Traits(changed.unitId(), changed.severity(),
                    changed.equipment() == null ? null : changed.equipment().productFamily()));
        }
    }

    private JdbcClient.StatementSpec row(ServiceCase c, String sql) {
        CaseReport report = c.report();
        InstalledBase.Equipment unit = c.equipment();
        Warranty warranty = c.warranty();
        ServiceCase.Ending end = c.ending();
        return jdbc.sql(sql).param("number", c.number()).param("organisation", c.organisation()).param("kind", report.kind())
                .param("channel", report.channel()).param("reportNo", report.reportNo()).param("status", c.status().key())
                .param("severity", c.severity())
                .param("warrantyStatus", warranty == null ? null : warranty.status())
                .param("warrantyEnd", warranty == null ? null : warranty.end())
                .param("warrantyBasis", warranty == null ? null : warranty.basis())
                .param("unitId", c.unitId())
                .param("serialNo", unit == null ? null : unit.serialNo()).param("model", unit == null ? null : unit.model())
                .param("productFamily", unit == null ? null : unit.productFamily())
                .param("customerNo", c.customerNo()).param("facts", json(c.facts())).param("faultText", c.facts().get("faultText"))
                .param("reportedAt", utc(report.reportedAt())).param("openedAt", utc(c.openedAt()))
                .param("closedAt", end == null ? null : utc(end.at()))
                .param("closingReason", end == null ? null : end.reason()).param("closingNote", end == null ? null : end.note())
                .param("duplicateOf", end == null ? null : end.duplicateOf())
                .param("lateAtImport", c.lateAtImport()).param("reopened", c.reopened())
                .param("reopenedAt", c.reopenedAt() == null ? null : utc(c.reopenedAt())).param("parent", c.parent()).param("title", c.title()).param("version", c.version());
    }

    private static Row read(ResultSet row, int index) throws SQLException {
        CaseReport.Contact contact = new CaseReport.Contact(row.getString("contact_name"), row.getString("contact_phone"),
                row.getString("contact_email"), row.getString("contact_language"));
        Map<String, Object> facts = Map.copyOf(facts(row.getString("facts")));
        CaseReport report = new CaseReport(row.getString("organisation"), row.getString("kind"), row.getString("channel"),
                row.getString("report_no"), instant(row, "reported_at"), row.getString("serial_no"), row.getString("customer_no"),
                contact, facts);
        return new Row(row.getString("number"), report, new ServiceCase.Stored(instant(row, "opened_at"),
                row.getString("unit_id"), equipment(row), row.getString("customer_no"), facts, Status.of(row.getString("status")),
                row.getString("severity"), warranty(row), row.getBoolean("late_at_import"), row.getInt("reopened"),
                instant(row, "reopened_at"), ending(row), row.getString("parent"), row.getString("title"), row.getLong("version")));
    }

    private static InstalledBase.Equipment equipment(ResultSet row) throws SQLException {
        String serialNo = row.getString("serial_no");
        return serialNo == null ? null : new InstalledBase.Equipment(serialNo, row.getString("model"),
                row.getString("product_family"), row.getString("customer_no"), null, null, null, null);
    }

    private static Warranty warranty(ResultSet row) throws SQLException {
        String status = row.getString("warranty_status");
        return status == null ? null : new Warranty(status, row.getObject("warranty_end", LocalDate.class),
                row.getString("warranty_basis"));
    }

    private static ServiceCase.Ending ending(ResultSet row) throws SQLException {
        Instant at = instant(row, "closed_at");
        return at == null ? null : new ServiceCase.Ending(at, row.getString("closing_reason"), row.getString("closing_note"),
                row.getString("duplicate_of"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String json(Map<String, Object> facts) {
        try {
            return JSON.writeValueAsString(new java.util.TreeMap<>(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts that are no JSON", e);
        }
    }

    private static Map<String, Object> facts(String json) {
        try {
            return JSON.readValue(json, new TypeReference<HashMap<String, Object>>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts that are no JSON", e);
        }
    }
}
