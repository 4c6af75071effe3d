-- An order of parts: for a repair, or for the store of an outlet or branch. Its case carries clocks, trail and documents.
create table part_order (
    case_number     varchar(20)  not null primary key references service_case (number),
    organisation    varchar(64)  not null references organisation (id),
    unit_id         varchar(128) not null references unit (id),
    repair          varchar(20)  references service_case (number),
    visit_id        bigint       references visit (id),
    state           varchar(20)  not null,
    reason          varchar(2000),
    urgent          boolean      not null,
    -- whether a successor or alternative may come instead
    alternatives    boolean      not null,
    ordered_by      varchar(200) not null,
    submitted_at    timestamp with time zone not null,
    reviewer        varchar(64),
    decision        varchar(20),
    reviewed_by     varchar(200),
    reviewed_at     timestamp with time zone,
    review_note     varchar(2000),
    -- made in house or bought in; null while it is open
    made            boolean,
    lead_time_from  varchar(40),
    lead_time_days  integer,
    -- how often a source was chosen: each choice has reservations of its own
    round_no        integer      not null,
    source          varchar(20),
    source_place    varchar(200),
    -- stores that could not ship what they should have had
    excluded        varchar(2000),
    -- where the received parts lie until they are used
    held_at         varchar(200),
    expected_on     date,
    version         bigint       not null,
    constraint part_order_state check (state in ('submitted', 'approved', 'reserved', 'waiting', 'shipped', 'received', 'refused',
        'done', 'cancelled')),
    constraint part_order_lead_time check (lead_time_days between 0 and 999)
);
create index part_order_repair on part_order (repair);
create index part_order_unit on part_order (unit_id, state);
create index part_order_waiting on part_order (organisation, state, submitted_at);
