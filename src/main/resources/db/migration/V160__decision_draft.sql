-- A table that analysts of an organisation are changing, until it is published or given up. Several may be open at once.
create table decision_draft (
    id                      varchar(36)  not null primary key,
    decision_key            varchar(64)  not null,
    organisation            varchar(64)  not null,
    title                   varchar(200) not null,
    reason                  varchar(2000),
    -- the version that it started from, or was brought up to since
    base_definition_id      varchar(64)  not null references decision_publication (definition_id),
    content                 text         not null,
    revision                integer      not null,
    state                   varchar(12)  not null,
    created_by              varchar(200) not null,
    created_at              timestamp with time zone not null,
    edited_by               varchar(200) not null,
    edited_at               timestamp with time zone not null,
    published_definition_id varchar(64) references decision_publication (definition_id),
    constraint decision_draft_state check (state in ('editing', 'submitted', 'published', 'withdrawn')),
    constraint decision_draft_published check ((published_definition_id is not null) = (state = 'published'))
);
create index decision_draft_table on decision_draft (organisation, decision_key, edited_at);

-- Every text of a draft that was ever saved.
create table decision_draft_revision (
    draft_id           varchar(36)  not null references decision_draft (id),
    revision           integer      not null,
    kind               varchar(12)  not null,
    base_definition_id varchar(64)  not null references decision_publication (definition_id),
    content            text         not null,
    saved_by           varchar(200) not null,
    saved_at           timestamp with time zone not null,
    primary key (draft_id, revision),
    constraint decision_draft_revision_kind check (kind in ('created', 'saved', 'restored', 'uploaded', 'rebased'))
);

-- Who has a draft open, and when their editor was last heard of.
create table decision_draft_presence (
    draft_id varchar(36)  not null references decision_draft (id),
    person   varchar(200) not null,
    seen_at  timestamp with time zone not null,
    primary key (draft_id, person)
);
