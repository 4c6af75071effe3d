-- A piece that moves by its number: it is at one place at a time.
create table tracked_item (
    organisation varchar(64)  not null,
    part_code    varchar(64)  not null,
    item_number  varchar(64)  not null,
    place        varchar(200) not null,
    primary key (organisation, part_code, item_number),
    constraint tracked_item_part foreign key (organisation, part_code) references part (organisation, code)
);
create index tracked_item_place on tracked_item (place, part_code);
