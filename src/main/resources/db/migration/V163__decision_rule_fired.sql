-- Which rows of its table a recorded decision fired, to be counted.
create table decision_rule_fired (
    receipt_id   varchar(36)  not null references decision_receipt (id),
    rule_id      varchar(200) not null,
    decision_key varchar(64)  not null,
    organisation varchar(64)  not null,
    decided_at   timestamp with time zone not null,
    primary key (receipt_id, rule_id)
);
create index decision_rule_fired_count on decision_rule_fired (organisation, decided_at, decision_key, rule_id);
-- How often a decision was taken at all.
create index decision_receipt_count on decision_receipt (organisation, decided_at, decision_key);
