-- A unit that a customer has for use while the own one is repaired. One loan per repair.
create table unit_loan (
    case_number  varchar(20)  not null primary key references service_case (number),
    organisation varchar(64)  not null references organisation (id),
    unit_id      varchar(128) not null references unit (id),
    repair       varchar(20)  not null references service_case (number),
    kind         varchar(12)  not null,
    state        varchar(12)  not null,
    from_place   varchar(200),
    part_code    varchar(64),
    item_number  varchar(64),
    receiver     varchar(200),
    offered_at   timestamp with time zone not null,
    lent_at      timestamp with time zone,
    lent_by      varchar(200),
    why_not      varchar(2000),
    due_at       timestamp with time zone,
    returned_at  timestamp with time zone,
    found        varchar(12),
    charged_cny  numeric(15, 2),
    note         varchar(2000),
    constraint unit_loan_of_repair unique (repair),
    constraint unit_loan_part foreign key (organisation, part_code) references part (organisation, code),
    constraint unit_loan_kind check (kind in ('loan', 'exchange')),
    constraint unit_loan_state check (state in ('offered', 'declined', 'not-needed', 'lent', 'returned', 'back', 'charged')),
    constraint unit_loan_number check (lent_at is null or item_number is not null)
);
create index unit_loan_lent on unit_loan (organisation, state);
