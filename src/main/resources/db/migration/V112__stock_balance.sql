-- What lies at a place: always the sum of its movements, kept here so that the last piece has one row to be fought for.
create table stock_balance (
    place        varchar(200)   not null,
    part_code    varchar(64)    not null,
    organisation varchar(64)    not null,
    quantity     integer        not null,
    reserved     integer        not null,
    -- at moving average
    value_cny    numeric(17, 2) not null,
    -- the count that holds it still
    frozen_by    varchar(20),
    primary key (place, part_code),
    constraint stock_balance_part foreign key (organisation, part_code) references part (organisation, code),
    constraint stock_balance_quantity check (quantity >= 0),
    constraint stock_balance_reserved check (reserved >= 0 and reserved <= quantity),
    constraint stock_balance_value check (value_cny >= 0 and (quantity > 0 or value_cny = 0))
);
create index stock_balance_part_place on stock_balance (organisation, part_code, place);
