-- Every date on which parts were expected, and why it changed.
create table part_order_promise (
    case_number varchar(20)  not null references part_order (case_number),
    promise_no  integer      not null,
    expected_on date         not null,
    reason      varchar(500) not null,
    given_at    timestamp with time zone not null,
    given_by    varchar(200) not null,
    primary key (case_number, promise_no)
);
