-- Stores beside those that every unit has by itself: second-level stores, stores at the place of a project.
create table extra_store (
    id           varchar(190) not null primary key,
    organisation varchar(64)  not null references organisation (id),
    unit_id      varchar(128) not null references unit (id),
    kind         varchar(20)  not null,
    name_zh      varchar(200) not null,
    name_en      varchar(200) not null,
    keeper       varchar(190) references person (id),
    constraint extra_store_kind check (kind in ('second-level', 'project'))
);

-- Every place that people keep parts in: the store of each unit with its corner for defective parts, further stores, and
-- the van of each technician.
create view warehouse as
    select 'store:' || u.id as place, u.organisation, u.id as unit_id, 'store' as kind, u.name_zh, u.name_en,
           cast(null as varchar(190)) as keeper
      from unit u
    union all
    select 'defective:' || u.id, u.organisation, u.id, 'defective', u.name_zh, u.name_en, cast(null as varchar(190))
      from unit u
    union all
    select 'store:' || s.id, s.organisation, s.unit_id, s.kind, s.name_zh, s.name_en, s.keeper
      from extra_store s
    union all
    select 'van:' || p.id, p.organisation, r.unit_id, 'van', p.name, p.name, p.id
      from person p
      join (select person_id, min(unit_id) as unit_id from role_assignment where role = 'technician' group by person_id) r
        on r.person_id = p.id;
