-- A worked example of a table: of a draft, where it can be changed, or of a published version, with which it stays.
create table decision_example (
    id            varchar(36)   not null primary key,
    draft_id      varchar(36) references decision_draft (id),
    definition_id varchar(64) references decision_publication (definition_id),
    -- order of the list
    number        integer       not null,
    -- JSON: facts, and what must come of them; null for a chain
    inputs        text,
    expected      text,
    -- JSON: a chain of decisions; null for a single one
    steps         text,
    note          varchar(500)  not null,
    source        varchar(200)  not null,
    version       integer       not null,
    constraint decision_example_owner check ((draft_id is null) <> (definition_id is null)),
    constraint decision_example_kind check ((steps is null) = (inputs is not null) and (inputs is null) = (expected is null)),
    constraint decision_example_draft unique (draft_id, number),
    constraint decision_example_version unique (definition_id, number)
);
