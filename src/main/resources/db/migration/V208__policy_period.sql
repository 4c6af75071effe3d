-- Policies ask what happened in a period, whatever the case.
create index visit_over on visit (ended_at, outcome);
create index payment_recorded on payment (recorded_at);
create index sla_extension_at on sla_extension (extended_at);
create index sla_pause_recorded on sla_pause (retroactive, recorded_at);
create index sla_clock_missed on sla_clock (missed_at);
create index severity_overrule_at on severity_overrule (overruled_at);
create index quotation_sent on quotation (sent_at);
create index statement_paid on statement (paid_at);
create index ledger_entry_of_kind on ledger_entry (kind, case_number);
create index part_order_submitted on part_order (submitted_at);
create index service_case_reopened on service_case (reopened_at);
create index document_added on document (added_at);
