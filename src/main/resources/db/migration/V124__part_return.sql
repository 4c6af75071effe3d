-- A defective part that was replaced at the maker's cost and is owed back.
create table part_return (
    case_number  varchar(20)  not null primary key references service_case (number),
    organisation varchar(64)  not null references organisation (id),
    unit_id      varchar(128) not null references unit (id),
    order_number varchar(20)  not null references part_order (case_number),
    line_no      integer      not null,
    -- counts the uses of a line, each of which owes its own
    use_no       integer      not null,
    repair       varchar(20)  not null references service_case (number),
    part_code    varchar(64)  not null,
    quantity     integer      not null,
    numbers      varchar(4000),
    state        varchar(12)  not null,
    owed_at      timestamp with time zone not null,
    due_at       timestamp with time zone not null,
    sent_at      timestamp with time zone,
    waybill      varchar(100),
    back_at      timestamp with time zone,
    disposal     varchar(12),
    supplier     varchar(100),
    reminders    integer      not null,
    charged_cny  numeric(15, 2),
    constraint part_return_once unique (order_number, line_no, use_no),
    constraint part_return_part foreign key (organisation, part_code) references part (organisation, code),
    constraint part_return_state check (state in ('owed', 'sent', 'back', 'supplier', 'scrapped', 'charged')),
    constraint part_return_quantity check (quantity between 1 and 99999),
    constraint part_return_charged check ((state = 'charged') = (charged_cny is not null))
);
create index part_return_owed on part_return (organisation, unit_id, state, due_at);
create index part_return_repair on part_return (repair);
