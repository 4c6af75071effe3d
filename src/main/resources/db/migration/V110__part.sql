-- The catalogue: one code and one name in each language for a part, in every screen and export.
create table part (
    organisation  varchar(64)    not null references organisation (id),
    code          varchar(64)    not null,
    name_zh       varchar(200)   not null,
    name_en       varchar(200)   not null,
    kind          varchar(20)    not null,
    measure       varchar(20)    not null,
    price_cny     numeric(15, 2) not null,
    origin        varchar(20)    not null,
    maker         varchar(200),
    -- moves piece by piece, each by its number
    tracked       boolean        not null,
    discontinued  boolean        not null,
    successor     varchar(64),
    version       bigint         not null,
    primary key (organisation, code),
    constraint part_successor foreign key (organisation, successor) references part (organisation, code),
    constraint part_kind check (kind in ('part', 'terminal', 'sim-card')),
    constraint part_price check (price_cny >= 0),
    -- only original parts are stocked
    constraint part_origin check (origin = 'original'),
    constraint part_own_successor check (successor <> code)
);

-- What may stand in for a part, the best first.
create table part_alternative (
    organisation varchar(64) not null,
    code         varchar(64) not null,
    alternative  varchar(64) not null,
    rank_no      integer     not null,
    primary key (organisation, code, alternative),
    constraint part_alternative_part foreign key (organisation, code) references part (organisation, code),
    constraint part_alternative_other foreign key (organisation, alternative) references part (organisation, code),
    constraint part_alternative_itself check (alternative <> code)
);
