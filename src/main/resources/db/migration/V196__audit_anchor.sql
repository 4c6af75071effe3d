-- The state of all streams of an organisation (or of the platform) in one signed hash, after each day and when somebody asks.
create table audit_anchor (
    organisation varchar(64)  not null,
    number       bigint       not null,
    -- the day that had ended; null where somebody asked
    anchor_day   date,
    taken_at     timestamp with time zone not null,
    taken_by     varchar(200) not null,
    streams      bigint       not null,
    root         varchar(64)  not null,
    prev_hash    varchar(64)  not null,
    hash         varchar(64)  not null,
    signature    varchar(200) not null,
    key_id       varchar(64)  not null,
    primary key (organisation, number),
    constraint audit_anchor_day unique (organisation, anchor_day),
    -- no two anchors follow the same one
    constraint audit_anchor_follows unique (organisation, prev_hash),
    constraint audit_anchor_hash unique (hash),
    constraint audit_anchor_number check (number > 0),
    constraint audit_anchor_streams check (streams >= 0),
    constraint audit_anchor_first check ((number = 1) = (prev_hash = '0000000000000000000000000000000000000000000000000000000000000000'))
);

-- What is under an anchor's root, told only for streams that had moved since the anchor before. A stream keeps its place for ever.
create table audit_anchor_leaf (
    organisation varchar(64)  not null,
    number       bigint       not null,
    leaf_place   bigint       not null,
    stream       varchar(200) not null,
    seq          bigint       not null,
    hash         varchar(64)  not null,
    primary key (organisation, number, leaf_place),
    constraint audit_anchor_leaf_once unique (organisation, stream, number),
    constraint audit_anchor_leaf_anchor foreign key (organisation, number) references audit_anchor (organisation, number),
    constraint audit_anchor_leaf_seq check (seq > 0 and leaf_place >= 0)
);
create index audit_anchor_leaf_stream on audit_anchor_leaf (stream, seq);

-- Where copies of anchors go to, besides the folder of the installation.
create table audit_anchor_address (
    organisation varchar(64)  not null primary key,
    email        varchar(320) not null
);
