-- A count of what lies at a place; its case number names it. What it counts stands still from its beginning until it is booked
-- or called off.
create table stock_count (
    case_number   varchar(20)   not null primary key references service_case (number),
    organisation  varchar(64)   not null,
    place         varchar(200)  not null,
    unit_id       varchar(128)  not null references unit (id),
    -- the month that a reconciliation closes; null for a count between times
    month_closed  varchar(7),
    -- which of the counts that share the parts of a large store, from 1
    share_no      integer       not null,
    state         varchar(12)   not null,
    rounds        integer       not null,
    counted_by    varchar(200),
    counted_at    timestamp with time zone,
    explanation   varchar(2000),
    decided_by    varchar(200),
    decided_at    timestamp with time zone,
    remark        varchar(2000),
    opened_at     timestamp with time zone not null,
    constraint stock_count_of_month unique (place, month_closed, share_no),
    constraint stock_count_state check (state in ('planned', 'counting', 'explaining', 'approving', 'booked', 'cancelled')),
    constraint stock_count_approver check (decided_by is null or decided_by <> counted_by or state <> 'booked')
);
create index stock_count_unit on stock_count (unit_id, case_number);
create index stock_count_place on stock_count (place, state);

create table stock_count_line (
    case_number  varchar(20)    not null references stock_count (case_number),
    part_code    varchar(64)    not null,
    organisation varchar(64)    not null,
    booked       integer        not null,
    counted      integer,
    -- of the difference, at moving average; and what a shortage was charged at
    value_cny    numeric(17, 2),
    charged_cny  numeric(17, 2),
    charged_to   varchar(200),
    primary key (case_number, part_code),
    constraint stock_count_line_part foreign key (organisation, part_code) references part (organisation, code),
    constraint stock_count_line_counted check (counted is null or counted >= 0)
);

-- Pieces that move by number and were not where they should be, or were where they should not.
create table stock_count_number (
    case_number varchar(20) not null,
    part_code   varchar(64) not null,
    item_number varchar(64) not null,
    finding     varchar(8)  not null,
    primary key (case_number, part_code, item_number),
    constraint stock_count_number_line foreign key (case_number, part_code) references stock_count_line (case_number, part_code),
    constraint stock_count_number_finding check (finding in ('missing', 'found'))
);
