-- Also what case rows hold of persons, and customers who had no case for so long.
alter table retention_policy drop constraint retention_policy_kind;
alter table retention_policy add constraint retention_policy_kind check (kind in ('personal', 'messages', 'documents', 'texts', 'archive'));

-- When a customer was erased; the number and the units stay.
alter table customer add column erased_at timestamp with time zone;

-- What people wrote is personal too, and longer than a name.
alter table audit_personal alter column text set data type varchar(8000);
