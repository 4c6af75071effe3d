-- What is ordered, and how far it has come. Fulfilled is never more than ordered, nor received more than shipped.
create table part_order_line (
    case_number  varchar(20) not null references part_order (case_number),
    line_no      integer     not null,
    organisation varchar(64) not null,
    part_code    varchar(64) not null,
    -- what comes instead, where the wanted part is not to be had
    given_code   varchar(64),
    ordered      integer     not null,
    approved     integer     not null,
    reserved     integer     not null,
    shipped      integer     not null,
    received     integer     not null,
    damaged      integer     not null,
    wrong        integer     not null,
    missing      integer     not null,
    -- called back while under way
    recalled     integer     not null,
    -- no longer waited for
    closed       integer     not null,
    used         integer     not null,
    returned     integer     not null,
    primary key (case_number, line_no),
    constraint part_order_line_part foreign key (organisation, part_code) references part (organisation, code),
    constraint part_order_line_given foreign key (organisation, given_code) references part (organisation, code),
    constraint part_order_line_once unique (case_number, part_code),
    constraint part_order_line_ordered check (ordered between 1 and 99999),
    constraint part_order_line_approved check (approved between 0 and ordered),
    constraint part_order_line_floor check (reserved >= 0 and shipped >= 0 and received >= 0 and damaged >= 0 and wrong >= 0
        and missing >= 0 and recalled >= 0 and closed >= 0 and used >= 0 and returned >= 0),
    constraint part_order_line_arrived check (received + damaged + wrong + missing + recalled <= shipped),
    constraint part_order_line_fulfilled check (reserved + shipped - damaged - wrong - missing - recalled + closed <= approved),
    constraint part_order_line_used check (used + returned <= received)
);
create index part_order_line_of_part on part_order_line (organisation, part_code);
