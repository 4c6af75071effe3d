-- A case is the file of one piece of work of any kind, not only of a repair: it may belong to another, and has a title.
alter table service_case add column parent varchar(20) references service_case (number);
alter table service_case add column title varchar(200);
alter table service_case drop constraint service_case_status;
alter table service_case add constraint service_case_status check (status in ('reported', 'dispatching', 'visiting', 'quoting',
    'awaiting-parts', 'calling-back', 'open', 'closed', 'cancelled', 'duplicate'));
create index service_case_parent on service_case (parent);
create index service_case_kind on service_case (organisation, kind, number);
