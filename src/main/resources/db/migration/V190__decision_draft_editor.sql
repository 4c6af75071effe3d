-- Everybody who changed the table or the examples of a draft: none of them approves it.
create table decision_draft_editor (
    draft_id varchar(36)  not null references decision_draft (id),
    person   varchar(200) not null,
    primary key (draft_id, person)
);
insert into decision_draft_editor (draft_id, person) select distinct draft_id, saved_by from decision_draft_revision;
