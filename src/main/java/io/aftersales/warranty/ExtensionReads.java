package io.aftersales.warranty;

import io.aftersales.organisation.Reach;
import io.aftersales.servicecase.CaseReach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Extensions as people and machines read them, within the reach of whoever asks. */
@Component
@Transactional(readOnly = true)
public class ExtensionReads {

    /** The longest page. */
    public static final int MOST = 200;

    private static final String SELECT = """
            select e.*, c.unit_id, c.serial_no, c.model from warranty_extension e join service_case c on c.number = e.case_number
            """;

    private final JdbcClient jdbc;
    private final Reach reach;
    private final CaseReach caseReach;

    ExtensionReads(JdbcClient jdbc, Reach reach, CaseReach caseReach) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.caseReach = caseReach;
    }

    /** Newest first. @param next the cursor of the following page, null at the end */
    public record Page(List<View> items, String next) {
    }

    /** @param notedOnReport whether the acceptance report notes it (CAC-27); null before the acceptance */
    public record View(String number, String organisation, String unitId, String state, String projectNumber, String serialNo, String model,
                       String contractNo, LocalDate contractSignedOn, String contractClause, LocalDate contractEndDate, String appliedBy,
                       Instant appliedAt, String reviewedBy, Boolean recommended, String reviewNote, String decidedBy, Instant decidedAt,
                       String decisionNote, LocalDate acceptedOn, Boolean notedOnReport, String noteReference) {
    }

    /** What is asked for; null means any. @throws Refusal for a limit beyond {@link #MOST}, or a state that is none */
    public Page list(String organisation, String state, String projectNumber, String cursor, int limit) throws Refusal {
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("limit"));
        }
        Keys.given(Extension.State.class, "state", state);
        Reach.Condition within = reach.units("c.unit_id");
        Map<String, Object> values = new HashMap<>(within.parameters());
        StringBuilder where = new StringBuilder(" where ").append(within.sql());
        equal(where, values, "e.organisation", "organisation", organisation);
        equal(where, values, "e.state", "state", state);
        equal(where, values, "e.project_number", "projectNumber", projectNumber);
        if (cursor != null) {
            where.append(" and e.case_number < :cursor");
            values.put("cursor", cursor);
        }
        List<View> rows = jdbc.sql(SELECT + where + " order by e.case_number desc limit :most").params(values).param("most", limit + 1)
                .query(ExtensionReads::view).list();
        boolean more = rows.size() > limit;
        List<View> page = more ? rows.subList(0, limit) : rows;
        return new Page(page, more ? page.get(page.size() - 1).number() : null);
    }

    private static void equal(StringBuilder where, Map<String, Object> values, String column, String name, String value) {
        if (value != null && !value.isBlank()) {
            where.append(" and ").append(column).append(" = :").append(name);
            values.put(name, value);
        }
    }

    /** @throws Refusal not found, where there is none within reach */
    public View one(String number) throws Refusal {
        caseReach.require(number);
        return jdbc.sql(SELECT + " where e.case_number = ?").param(number).query(ExtensionReads::view).optional()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    private static View view(ResultSet row, int index) throws SQLException {
        return new View(row.getString("case_number"), row.getString("organisation"), row.getString("unit_id"), row.getString("state"),
                row.getString("project_number"), row.getString("serial_no"), row.getString("model"), row.getString("contract_no"),
                row.getObject("contract_signed_on", LocalDate.class), row.getString("contract_clause"),
                row.getObject("contract_end_date", LocalDate.class), row.getString("applied_by"), Extensions.instant(row, "applied_at"),
                row.getString("reviewed_by"), row.getObject("recommended", Boolean.class), row.getString("review_note"),
                row.getString("decided_by"), Extensions.instant(row, "decided_at"), row.getString("decision_note"),
                row.getObject("accepted_on", LocalDate.class), row.getObject("noted_on_report", Boolean.class), row.getString("note_reference"));
    }
}
