-- When the person who was told looked at the deadline in the platform.
alter table sla_escalation_recipient add column seen_at timestamp with time zone;
create index sla_escalation_recipient_person on sla_escalation_recipient (person, clock_id);
create index sla_escalation_told on sla_escalation (told_at);
-- warnings that wait for the digest of their hour
create index sla_escalation_gathered on sla_escalation (told_by, digest_run, told_at);
