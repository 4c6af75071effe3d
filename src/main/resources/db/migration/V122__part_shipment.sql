-- What left a store for an order, one row per parcel.
create table part_shipment (
    case_number varchar(20)  not null references part_order (case_number),
    shipment_no integer      not null,
    mode        varchar(12)  not null,
    from_place  varchar(200) not null,
    to_place    varchar(200) not null,
    carrier     varchar(200),
    waybill     varchar(100),
    packing     varchar(500),
    insured_cny numeric(15, 2),
    receiver    varchar(200),
    shipped_at  timestamp with time zone not null,
    shipped_by  varchar(200) not null,
    received_at timestamp with time zone,
    received_by varchar(200),
    note        varchar(2000),
    primary key (case_number, shipment_no),
    constraint part_shipment_mode check (mode in ('ship', 'pickup', 'own-store')),
    constraint part_shipment_insured check (insured_cny >= 0),
    constraint part_shipment_pickup check (mode <> 'pickup' or receiver is not null),
    constraint part_shipment_carrier check (mode <> 'ship' or carrier is not null and packing is not null)
);

create table part_shipment_line (
    case_number varchar(20)   not null,
    shipment_no integer       not null,
    line_no     integer       not null,
    part_code   varchar(64)   not null,
    quantity    integer       not null,
    -- of tracked pieces, with commas between
    numbers     varchar(4000),
    good        integer,
    damaged     integer,
    wrong       integer,
    missing     integer,
    primary key (case_number, shipment_no, line_no),
    constraint part_shipment_line_of foreign key (case_number, shipment_no) references part_shipment (case_number, shipment_no),
    constraint part_shipment_line_quantity check (quantity > 0),
    constraint part_shipment_line_arrived check (good >= 0 and damaged >= 0 and wrong >= 0 and missing >= 0
        and good + damaged + wrong + missing = quantity)
);
