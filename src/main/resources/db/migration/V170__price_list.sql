-- What an organisation charges for parts and work that its price tables do not reckon: lists of items with money and validity.
create table price_list (
    organisation varchar(64)  not null,
    list_key     varchar(40)  not null,
    name_zh      varchar(200) not null,
    name_en      varchar(200) not null,
    created_by   varchar(200) not null,
    created_at   timestamp with time zone not null,
    primary key (organisation, list_key)
);

-- A list as it was approved; the newest whose instant has come is in force.
create table price_list_version (
    id           varchar(36)  not null primary key,
    organisation varchar(64)  not null,
    list_key     varchar(40)  not null,
    version      integer      not null,
    effective_at timestamp with time zone not null,
    published_by varchar(200) not null,
    published_at timestamp with time zone not null,
    -- the change that brought it; null for a rollback
    case_number  varchar(20) references service_case (number),
    reason       varchar(2000) not null,
    taken_back   boolean      not null,
    constraint price_list_version_no unique (organisation, list_key, version),
    constraint price_list_version_list foreign key (organisation, list_key) references price_list (organisation, list_key)
);

create table price_list_item (
    version_id  varchar(36)    not null references price_list_version (id),
    code        varchar(40)    not null,
    name_zh     varchar(200)   not null,
    name_en     varchar(200)   not null,
    unit        varchar(20)    not null,
    price_cny   numeric(9, 2)  not null,
    valid_from  date           not null,
    valid_until date,
    primary key (version_id, code, valid_from),
    constraint price_list_item_price check (price_cny >= 0),
    constraint price_list_item_period check (valid_until is null or valid_until >= valid_from)
);

-- A list that somebody is changing; rows as they were typed, with whatever is wrong in them.
create table price_list_draft (
    id              varchar(36)  not null primary key,
    organisation    varchar(64)  not null,
    list_key        varchar(40)  not null,
    title           varchar(200) not null,
    base_version_id varchar(36) references price_list_version (id),
    content         text         not null,
    revision        integer      not null,
    state           varchar(12)  not null,
    created_by      varchar(200) not null,
    created_at      timestamp with time zone not null,
    edited_by       varchar(200) not null,
    edited_at       timestamp with time zone not null,
    constraint price_list_draft_list foreign key (organisation, list_key) references price_list (organisation, list_key),
    constraint price_list_draft_state check (state in ('editing', 'submitted', 'published', 'withdrawn'))
);
create index price_list_draft_newest on price_list_draft (organisation, list_key, edited_at);

-- Everybody who saved it: none of them approves it.
create table price_list_draft_editor (
    draft_id varchar(36)  not null references price_list_draft (id),
    person   varchar(200) not null,
    primary key (draft_id, person)
);
