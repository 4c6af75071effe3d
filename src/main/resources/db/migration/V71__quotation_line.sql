create table quotation_line (
    quotation_id bigint         not null references quotation (id),
    line_no      integer        not null,
    kind         varchar(20)    not null,
    code         varchar(40),
    description  varchar(500)   not null,
    quantity     numeric(12, 2) not null,
    unit_price   numeric(15, 2),
    amount       numeric(15, 2),
    primary key (quotation_id, line_no)
);
