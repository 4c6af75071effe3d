package io.aftersales.warranty;

import io.aftersales.organisation.Reach;
import io.aftersales.servicecase.CaseReach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import java.math.BigDecimal;
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

/** Claims as people and machines read them, within the reach of whoever asks. */
@Component
@Transactional(readOnly = true)
public class ClaimReads {

    /** The longest page. */
    public static final int MOST = 200;

    private static final String SELECT = """
            select w.*, c.unit_id, c.serial_no, c.model, c.customer_no, r.serial_no as replacement_serial,
                   (select sum(l.claimed) from warranty_claim_line l where l.case_number = w.case_number) as claimed,
                   (select sum(l.approved) from warranty_claim_line l where l.case_number = w.case_number) as approved
              from warranty_claim w
              join service_case c on c.number = w.case_number
              left join equipment_unit r on r.id = w.replacement_id
            """;

    private final JdbcClient jdbc;
    private final Reach reach;
    private final CaseReach caseReach;
    private final Claims claims;
    private final ClockService clocks;

    ClaimReads(JdbcClient jdbc, Reach reach, CaseReach caseReach, Claims claims, ClockService clocks) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.caseReach = caseReach;
        this.claims = claims;
        this.clocks = clocks;
    }

    /** What to list; null means any. @param repeats only repeat claims, or only others @param cursor the number the page before ended with */
    public record Filter(String organisation, String state, String serialNo, String claimant, Boolean repeats, String cursor, int limit) {
    }

    /** Newest first. @param next the cursor of the following page, null at the end */
    public record Page(List<Row> items, String next) {
    }

    /** @param claimed the sum of the lines in CNY @param repeatOf the earlier claim for the same fault of the same part; null for none */
    public record Row(String number, String organisation, String unitId, String state, String channel, String claimant, String serialNo,
                      String model, String customerNo, String partCode, String fault, LocalDate foundOn, String entitlement, String remedy,
                      BigDecimal claimed, BigDecimal approved, String currency, String repeatOf, Instant filedAt, Instant endedAt) {
    }

    /** A claim with everything that was decided about it. */
    public record View(Row claim, String faultText, String cause, LocalDate firstUse, String parent, boolean unproven, EntitlementView entitlement,
                       RemedyView remedy, EvidenceView evidence, GoodwillView goodwill, DecisionView decision, AppealView appeal,
                       List<LineView> lines, String splitWhy, ReplacementView replacement, RefundView refund, List<ClockService.View> clocks) {
    }

    /** @param covered by the table, or by the person who looked @param receipt proves the table's verdict */
    public record EntitlementView(String status, LocalDate end, String basis, String receipt, boolean covered, String coveredWhy) {
    }

    public record RemedyView(String proposed, LocalDate until, String decided, String why) {
    }

    public record EvidenceView(int rounds, boolean missing, String question) {
    }

    public record GoodwillView(String why, Boolean approved, String by, String note) {
    }

    public record DecisionView(String by, Instant at) {
    }

    public record AppealView(Instant at, String why, Boolean won, String by, String note) {
    }

    public record ReplacementView(String serialNo, Boolean loan) {
    }

    public record RefundView(LocalDate on, String reference) {
    }

    /** Amounts in CNY. @param receipt of the table that says who pays */
    public record LineView(int line, String costKind, String partCode, String description, BigDecimal claimed, String verdict,
                           BigDecimal approved, String reason, String note, boolean goodwill, String payer, String receipt,
                           SharesView shares, Instant paidAt) {
    }

    /** Null amounts do not occur; the parties are null where nobody is named. */
    public record SharesView(BigDecimal customer, BigDecimal outlet, BigDecimal maker, BigDecimal supplier, BigDecimal carrier,
                             String outletParty, String supplierParty, String carrierParty) {
    }

    /** @throws Refusal for a limit beyond {@link #MOST}, or a state that is none */
    public Page list(Filter filter) throws Refusal {
        if (filter.limit() < 1 || filter.limit() > MOST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("limit"));
        }
        Keys.given(ClaimState.class, "state", filter.state());
        Reach.Condition within = reach.units("c.unit_id");
        Map<String, Object> values = new HashMap<>(within.parameters());
        StringBuilder where = new StringBuilder(" where ").append(within.sql());
        equal(where, values, "w.organisation", "organisation", filter.organisation());
        equal(where, values, "w.state", "state", filter.state());
        equal(where, values, "c.serial_no", "serialNo", filter.serialNo());
        equal(where, values, "w.claimant", "claimant", filter.claimant());
        if (filter.repeats() != null) {
            where.append(" and w.repeat_of is ").append(filter.repeats() ? "not null" : "null");
        }
        if (filter.cursor() != null) {
            where.append(" and w.case_number < :cursor");
            values.put("cursor", filter.cursor());
        }
        List<Row> rows = jdbc.sql(SELECT + where + " order by w.case_number desc limit :most").params(values).param("most", filter.limit() + 1)
                .query(ClaimReads::row).list();
        boolean more = rows.size() > filter.limit();
        List<Row> page = more ? rows.subList(0, filter.limit()) : rows;
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
        Claim claim = claims.get(number);
        Row row = jdbc.sql(SELECT + " where w.case_number = ?").param(number).query(ClaimReads::row).single();
        boolean unproven = jdbc.sql("select count(*) from document where case_number = ?").param(number).query(Integer.class).single() == 0;
        String replacement = jdbc.sql("select serial_no from equipment_unit where id = ?").param(claim.outcome().replacementId())
                .query(String.class).optional().orElse(null);
        Entitlement entitlement = claim.entitlement();
        Claim.Decided decided = claim.decided();
        return new View(row, claim.filing().faultText(), decided.cause(), claim.filing().firstUse(), claim.filing().repairCase(), unproven,
                entitlement == null ? null : new EntitlementView(entitlement.status(), entitlement.end(), entitlement.basis(),
                        entitlement.receiptId(), claim.covered(), decided.coveredWhy()),
                new RemedyView(key(claim.proposal().remedy()), claim.proposal().until(), key(decided.remedy()), decided.remedyWhy()),
                new EvidenceView(claim.evidence().rounds(), claim.evidence().missing(), claim.evidence().question()),
                claim.goodwill().why() == null ? null : new GoodwillView(claim.goodwill().why(), claim.goodwill().approved(),
                        claim.goodwill().by(), claim.goodwill().note()),
                decided.by() == null ? null : new DecisionView(decided.by(), decided.at()),
                claim.appeal().at() == null ? null : new AppealView(claim.appeal().at(), claim.appeal().why(), claim.appeal().won(),
                        claim.appeal().by(), claim.appeal().note()),
                claim.lines().stream().map(ClaimReads::line).toList(), claim.outcome().splitWhy(),
                replacement == null ? null : new ReplacementView(replacement, claim.outcome().replacementLoan()),
                claim.outcome().refundOn() == null ? null : new RefundView(claim.outcome().refundOn(), claim.outcome().refundReference()),
                clocks.clocksOf(number));
    }

    private static LineView line(ClaimLine line) {
        return new LineView(line.no(), line.costKind().key(), line.partCode(), line.description(), line.claimed(), line.verdict().key(),
                line.approved(), line.reason() == null ? null : line.reason().key(), line.note(), line.goodwill(),
                line.payer() == null ? null : line.payer().party(), line.payer() == null ? null : line.payer().receiptId(),
                line.shared() ? new SharesView(line.shares().customer(), line.shares().outlet(), line.shares().maker(), line.shares().supplier(),
                        line.shares().carrier(), line.bearers().outlet(), line.bearers().supplier(), line.bearers().carrier()) : null,
                line.paidAt());
    }

    private static String key(Remedy remedy) {
        return remedy == null ? null : remedy.key();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        BigDecimal claimed = row.getBigDecimal("claimed");
        BigDecimal approved = row.getBigDecimal("approved");
        return new Row(row.getString("case_number"), row.getString("organisation"), row.getString("unit_id"), row.getString("state"),
                row.getString("channel"), row.getString("claimant"), row.getString("serial_no"), row.getString("model"),
                row.getString("customer_no"), row.getString("part_code"), row.getString("fault"), row.getObject("found_on", LocalDate.class),
                row.getString("entitlement"), row.getString("remedy"), claimed == null ? BigDecimal.ZERO.setScale(2) : claimed,
                approved == null ? BigDecimal.ZERO.setScale(2) : approved, "CNY", row.getString("repeat_of"),
                Extensions.instant(row, "filed_at"), Extensions.instant(row, "ended_at"));
    }
}
