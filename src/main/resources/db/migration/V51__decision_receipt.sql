-- A decision that was taken on a case: with which version of which table, on what facts, by which rules, with what result.
create table decision_receipt (
    id               varchar(36)  not null primary key,
    case_number      varchar(20)  not null,
    decision_key     varchar(64)  not null,
    organisation     varchar(64)  not null,
    definition_id    varchar(64)  not null references decision_publication (definition_id),
    checksum         varchar(64)  not null,
    facts            text         not null,
    table_inputs     text         not null,
    matched_rules    text         not null,
    outputs          text         not null,
    zone             varchar(64)  not null,
    calendar_version varchar(64)  not null,
    decided_at       timestamp with time zone not null,
    decided_by       varchar(200) not null
);
create index decision_receipt_case on decision_receipt (case_number, decided_at);
