package io.aftersales.history;

import java.util.List;
import java.util.Map;

/**
 * A table whose rows of a case are written again.
 *
 * @param where   finds them; {@code :number}, {@code :organisation} and {@code :customer} are the example's
 * @param id      the column that the database numbers; null where there is none
 * @param numbers which further columns hold such a number of which table
 * @param owner   whether the rows are those of customer and unit of equipment, which several cases share
 */
record CopiedTable(String name, String where, String id, Map<String, String> numbers, boolean owner) {

    private static final String OF_CASE = "case_number = :number";
    private static final String CUSTOMER = "customer_id in (select id from customer where organisation = :organisation and customer_no = :customer)";
    private static final String VISIT = "visit_id in (select id from visit where case_number = :number)";
    private static final String CLOCK = "clock_id in (select id from sla_clock where case_number = :number)";
    /** The case's instance with those that it called, and those that watch its deadlines. */
    private static final String INSTANCES = " in " + """
            (select h.PROC_INST_ID_ from ACT_HI_PROCINST h where h.ROOT_PROC_INST_ID_ in (select r.PROC_INST_ID_ from ACT_HI_PROCINST r
             where r.BUSINESS_KEY_ = :number or r.BUSINESS_KEY_ in (select k.id from sla_clock k where k.case_number = :number)))""";

    /** In an order in which they may be written. */
    static final List<CopiedTable> ALL = List.of(
            owner("customer", "organisation = :organisation and customer_no = :customer", "id", Map.of()),
            owner("customer_phone", CUSTOMER, "id", Map.of("customer_id", "customer")),
            owner("customer_scope", CUSTOMER, null, Map.of("customer_id", "customer")),
            owner("site", CUSTOMER, "id", Map.of("customer_id", "customer")),
            owner("equipment_unit", CUSTOMER, "id", Map.of("customer_id", "customer", "site_id", "site")),
            owner("unit_fact", "unit_id in (select id from equipment_unit where " + CUSTOMER + ")", "id", Map.of("unit_id", "equipment_unit")),
            of("service_case", "number = :number"),
            of("case_contact", OF_CASE),
            of("case_note", OF_CASE),
            numbered("visit", OF_CASE, Map.of()),
            new CopiedTable("visit_check", VISIT, null, Map.of("visit_id", "visit"), false),
            numbered("quotation", OF_CASE, Map.of("visit_id", "visit")),
            new CopiedTable("quotation_line", "quotation_id in (select id from quotation where case_number = :number)", null,
                    Map.of("quotation_id", "quotation"), false),
            numbered("callback", OF_CASE, Map.of()),
            new CopiedTable("callback_attempt", "callback_id in (select id from callback where case_number = :number)", null,
                    Map.of("callback_id", "callback"), false),
            of("decision_receipt", OF_CASE),
            of("decision_rule_fired", "receipt_id in (select id from decision_receipt where case_number = :number)"),
            of("sla_clock", OF_CASE),
            of("sla_pause", OF_CASE),
            of("sla_escalation", OF_CASE),
            of("sla_escalation_recipient", CLOCK),
            of("open_clock", OF_CASE + " and is_open = true"),
            of("message", OF_CASE),
            numbered("ledger_entry", OF_CASE, Map.of()),
            of("receivable", OF_CASE),
            numbered("payment", OF_CASE, Map.of()),
            numbered("breach", OF_CASE, Map.of()),
            of("ACT_HI_PROCINST", "PROC_INST_ID_" + INSTANCES),
            of("ACT_HI_ACTINST", "PROC_INST_ID_" + INSTANCES),
            of("ACT_HI_TASKINST", "PROC_INST_ID_" + INSTANCES),
            of("ACT_RU_EXECUTION", "PROC_INST_ID_" + INSTANCES),
            of("ACT_RU_VARIABLE", "PROC_INST_ID_" + INSTANCES),
            of("ACT_RU_TASK", "PROC_INST_ID_" + INSTANCES),
            of("ACT_RU_IDENTITYLINK", "TASK_ID_ in (select ID_ from ACT_RU_TASK where PROC_INST_ID_" + INSTANCES + ")"),
            of("ACT_RU_EVENT_SUBSCR", "PROC_INST_ID_" + INSTANCES),
            of("ACT_RU_JOB", "PROCESS_INSTANCE_ID_" + INSTANCES));

    private static CopiedTable of(String name, String where) {
        return new CopiedTable(name, where, null, Map.of(), false);
    }

    private static CopiedTable numbered(String name, String where, Map<String, String> numbers) {
        return new CopiedTable(name, where, "id", numbers, false);
    }

    private static CopiedTable owner(String name, String where, String id, Map<String, String> numbers) {
        return new CopiedTable(name, where, id, numbers, true);
    }
}
