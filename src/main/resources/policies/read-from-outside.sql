select e.stream_case as case_number, e.at, e.actor as subject
  from (select substring(a.stream from 6) as stream_case, a.at, a.actor, a.actor_role from audit_event a
         where a.kind = 'case.read' and a.at >= :from and a.at < :to and a.stream like 'case:%') e
 where coalesce(e.actor_role, '') <> 'auditor'
