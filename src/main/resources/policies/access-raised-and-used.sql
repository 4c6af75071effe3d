select substring(e.stream from 6) as case_number, min(e.at) as at, r.person_id as subject
  from role_change r
  join unit high on high.id = r.unit_id
  join audit_event e on e.actor = r.person_id and e.at >= r.changed_at and e.at < r.changed_at + interval '1' day
                    and e.stream like 'case:%' and e.kind not in ('case.read', 'evidence.packed', 'trail.exported')
  join service_case k on k.number = substring(e.stream from 6)
  join unit low on low.id = k.unit_id and low.path like concat(high.path, '%')
 where coalesce(e.actor_role, r.role) = r.role and coalesce(e.actor_unit, r.unit_id) = r.unit_id
   and r.given = true and r.changed_at >= :from and r.changed_at < :to
 group by e.stream, r.id, r.person_id
