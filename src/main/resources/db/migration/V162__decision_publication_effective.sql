-- Since when a version counts; it can wait. What an organisation's people published says why, and who agreed.
alter table decision_publication add column effective_at timestamp with time zone;
update decision_publication set effective_at = published_at;
alter table decision_publication alter column effective_at set not null;
alter table decision_publication add column change_number varchar(40);
alter table decision_publication add column reason varchar(2000);
alter table decision_publication add column approved_by varchar(1000);
alter table decision_publication add column emergency boolean default false not null;
alter table decision_publication add column rolled_back_from varchar(64);
-- taken back before it began, or offered by the software to an organisation that has published its own
alter table decision_publication add column withdrawn_at timestamp with time zone;
alter table decision_publication add column withdrawn_by varchar(200);
alter table decision_publication add constraint decision_publication_rolled_back
    foreign key (rolled_back_from) references decision_publication (definition_id);
alter table decision_publication add constraint decision_publication_approved
    check (change_number is null or approved_by is not null and reason is not null);
alter table decision_publication add constraint decision_publication_withdrawn
    check ((withdrawn_at is null) = (withdrawn_by is null));
