-- The form in which a personal value of the trail is compared; digits only for a telephone number. Gone when the value is erased.
alter table audit_personal add column term varchar(200);
update audit_personal set term = substring(case when text like '+86%' then substring(text from 4)
    else lower(replace(replace(text, ' ', ''), '-', '')) end from 1 for 200);
create index audit_personal_term on audit_personal (term);

-- Who did something of a kind, and when; which cases a rule decided.
create index audit_event_kind on audit_event (kind, at);
create index decision_rule_fired_rule on decision_rule_fired (rule_id, decided_at);

-- Who looked into a case or a customer's file without working on it, once a day each: the proof that a reading is noted once.
create table onlooker_reading (
    stream  varchar(200) not null,
    reader  varchar(190) not null,
    read_on date         not null,
    primary key (stream, reader, read_on)
);
