-- A report looks for what fell into a period.
create index sla_clock_due on sla_clock (due_at);
create index service_case_closed on service_case (closed_at);
create index visit_arrived on visit (arrived_at);
create index visit_appointed on visit (appointed_from);
create index callback_attempt_called on callback_attempt (called_at);
create index part_order_reviewed on part_order (reviewed_at);
create index part_shipment_received on part_shipment (received_at);
create index stock_movement_moved on stock_movement (moved_at);
create index warranty_claim_filed on warranty_claim (filed_at);
create index warranty_claim_decided on warranty_claim (decided_at);
create index ledger_entry_booked on ledger_entry (booked_on);
