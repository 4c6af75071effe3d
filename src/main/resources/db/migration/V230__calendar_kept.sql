-- A deadline that was missed before its calendar changed is judged by the calendar of then, whatever is published later.
alter table sla_clock add column calendar_kept boolean default false not null;
-- The open deadlines that count by a calendar, to be carried over to its next version.
create index sla_clock_counted on sla_clock (calendar_id, ended_at);
