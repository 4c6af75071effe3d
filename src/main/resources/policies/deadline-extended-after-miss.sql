select x.case_number, x.extended_at as at, k.target as subject
  from sla_extension x join sla_clock k on k.id = x.clock_id
 where x.from_at < x.extended_at and x.extended_at >= :from and x.extended_at < :to
