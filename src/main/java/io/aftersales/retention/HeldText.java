package io.aftersales.retention;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Columns in which rows of a case hold names of persons or words that somebody wrote. The rows stay, for the figures on them.
 *
 * @param table   the table
 * @param rows    which rows {@code t} belong to the case {@code :case}
 * @param columns what is replaced by {@link #GONE}; none where the row itself goes
 */
record HeldText(String table, String rows, List<String> columns) {

    /** Stands where something was. */
    static final String GONE = "–";

    private static final String DIRECT = "t.case_number = :case";
    /** Of every process that ran for the case. */
    private static final String OF_ENGINE = "t.root_proc_inst_id_ in (select p.id_ from act_hi_procinst p "
            + "where p.business_key_ = :case and p.end_time_ is not null)";

    /** These are digested in the trail: the event of the erasure has to vouch for them anew. */
    static final HeldText VOUCHED_NOTES = of("ledger_entry", DIRECT, "note");

    static final List<HeldText> ALL = List.of(
            of("service_case", "t.number = :case", "fault_text", "closing_note", "title"),
            of("case_contact", DIRECT),
            of("case_note", DIRECT, "text"),
            of("case_hold", DIRECT, "reason"),
            of("customer_call", DIRECT, "summary"),
            of("sla_pause", DIRECT, "reason"),
            of("sla_escalation", DIRECT, "reason"),
            of("sla_extension", DIRECT, "reason"),
            of("severity_overrule", DIRECT, "reason"),
            of("visit", DIRECT, "instruction", "overruled_why", "refused_why", "finding", "plan", "parts", "work_done", "signed_by",
                    "refused_sign_why", "cause_report"),
            of("quotation", DIRECT, "remark", "consent_by", "agreement_by"),
            of("quotation_line", "t.quotation_id in (select q.id from quotation q where q.case_number = :case)", "description", "overruled_why"),
            of("callback", DIRECT, "remark", "follow_up_why"),
            of("callback_attempt", "t.callback_id in (select b.id from callback b where b.case_number = :case)", "remark"),
            of("part_order", DIRECT, "reason", "review_note"),
            of("part_order_promise", DIRECT, "reason"),
            of("part_shipment", DIRECT, "receiver", "note"),
            of("unit_loan", DIRECT, "receiver", "why_not", "note"),
            of("installation_project", DIRECT, "name", "plan"),
            of("project_step", DIRECT, "note"),
            of("inspection", DIRECT, "instruction", "remark", "review_note"),
            of("inspection_answer", "t.inspection_id in (select i.id from inspection i where i.case_number = :case)", "note"),
            of("installation_finding", DIRECT, "description"),
            of("rectification_entry", DIRECT, "note"),
            of("acceptance", DIRECT, "signed_by", "trained", "remark"),
            of("warranty_claim", DIRECT, "fault_text", "covered_why", "remedy_why", "evidence_question", "goodwill_why", "goodwill_note",
                    "appeal_why", "appeal_note", "split_why"),
            of("warranty_claim_line", DIRECT, "description", "note"),
            of("warranty_extension", DIRECT, "review_note", "decision_note"),
            of("payment", DIRECT, "remark"),
            of("goodwill", DIRECT, "reason", "decision"),
            of("breach", DIRECT, "remark", "reversed_why"),
            of("act_hi_taskinst", OF_ENGINE, "description_"),
            of("act_hi_varinst", OF_ENGINE),
            of("act_hi_detail", OF_ENGINE),
            of("act_hi_comment", OF_ENGINE),
            of("act_hi_attachment", OF_ENGINE),
            of("act_hi_op_log", OF_ENGINE),
            of("act_ge_bytearray", OF_ENGINE));

    private static HeldText of(String table, String rows, String... columns) {
        return new HeldText(table, rows, List.of(columns));
    }

    /** How many rows of a case still hold something. @param caseNumber an expression */
    String count(String caseNumber) {
        return "(select count(*) from " + table + " t where " + still(caseNumber) + ")";
    }

    /** @param caseNumber an expression */
    String erasure(String caseNumber) {
        if (columns.isEmpty()) {
            return "delete from " + table + " t where " + still(caseNumber);
        }
        return "update " + table + " t set " + columns.stream()
                .map(column -> column + " = case when " + column + " is null then null else '" + GONE + "' end").collect(Collectors.joining(", "))
                + " where " + still(caseNumber);
    }

    private String still(String caseNumber) {
        String which = rows.replace(":case", caseNumber);
        return columns.isEmpty() ? which : which + columns.stream().map(column -> "t." + column + " <> '" + GONE + "'")
                .collect(Collectors.joining(" or ", " and (", ")"));
    }

    /** All that a case still has. @param caseNumber an expression */
    static String countAll(String caseNumber) {
        return ALL.stream().map(held -> held.count(caseNumber)).collect(Collectors.joining(" + ", VOUCHED_NOTES.count(caseNumber) + " + ", ""));
    }
}
