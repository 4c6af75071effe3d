-- Whose a stream is (an organisation, or the platform) and the signed end of its chain.
alter table audit_stream add column organisation varchar(64);
alter table audit_stream add column last_signature varchar(200);
alter table audit_stream add column head_signature varchar(200);
alter table audit_stream add column key_id varchar(64);
update audit_stream set organisation = (select c.organisation from service_case c where 'case:' || c.number = audit_stream.stream)
 where stream like 'case:%';
update audit_stream set organisation = (select u.organisation from equipment_unit u where 'unit:' || u.id = audit_stream.stream)
 where stream like 'unit:%';
update audit_stream set organisation = (select c.organisation from customer c where 'customer:' || c.id = audit_stream.stream)
 where stream like 'customer:%';
update audit_stream set organisation = (select w.organisation from warehouse w where 'stock:' || w.place = audit_stream.stream)
 where stream like 'stock:%';
update audit_stream set organisation = (select o.id from organisation o where audit_stream.stream in ('organisation:' || o.id, 'calendar:' || o.id)
    or audit_stream.stream like 'table:' || o.id || '/%' or audit_stream.stream like 'priceList:' || o.id || '/%')
 where organisation is null;
update audit_stream set organisation = 'platform' where organisation is null;
alter table audit_stream alter column organisation set not null;
update audit_stream set last_signature = (select e.signature from audit_event e where e.stream = audit_stream.stream and e.seq = audit_stream.seq);
create index audit_stream_organisation on audit_stream (organisation, stream);

-- 1: the hash covers the event; 2: also the signature before it.
alter table audit_event add column format integer default 1 not null;
