-- A service case: what was reported, what was decided about it, and where it stands.
create table service_case (
    number            varchar(20)  not null primary key,
    organisation      varchar(40)  not null,
    kind              varchar(30)  not null,
    channel           varchar(20)  not null,
    report_no         varchar(64),
    status            varchar(20)  not null,
    severity          varchar(20),
    warranty_status   varchar(20),
    warranty_end      date,
    warranty_basis    varchar(60),
    unit_id           varchar(80)  not null,
    serial_no         varchar(64),
    model             varchar(80),
    product_family    varchar(40),
    customer_no       varchar(40),
    facts             text         not null,
    fault_text        varchar(2000),
    reported_at       timestamp with time zone not null,
    opened_at         timestamp with time zone not null,
    closed_at         timestamp with time zone,
    closing_reason    varchar(40),
    closing_note      varchar(2000),
    duplicate_of      varchar(20)  references service_case (number),
    late_at_import    boolean      not null,
    reopened          integer      not null,
    reopened_at       timestamp with time zone,
    version           bigint       not null,
    constraint service_case_report unique (organisation, report_no),
    constraint service_case_status check (status in ('reported', 'dispatching', 'visiting', 'quoting', 'awaiting-parts',
        'calling-back', 'closed', 'cancelled', 'duplicate')),
    constraint service_case_end check ((closed_at is not null) = (status in ('closed', 'cancelled', 'duplicate')))
);
create index service_case_serial on service_case (organisation, serial_no);
create index service_case_open on service_case (organisation, status, number);
create index service_case_unit on service_case (unit_id, number);
create index service_case_customer on service_case (organisation, customer_no);
