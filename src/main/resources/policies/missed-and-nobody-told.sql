select k.case_number, k.missed_at as at, k.target as subject
  from sla_clock k
 where k.late = true and k.late_at_start = false and k.missed_at >= :from and k.missed_at < :to
   and not exists (select 1 from sla_escalation e where e.clock_id = k.id)
