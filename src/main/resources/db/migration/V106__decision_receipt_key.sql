-- Past decisions of one kind in the order in which they were taken.
create index decision_receipt_key on decision_receipt (decision_key, organisation, decided_at, id);
