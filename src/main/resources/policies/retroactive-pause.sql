select p.case_number, p.recorded_at as at, p.recorded_by as subject
  from sla_pause p
 where p.retroactive = true and p.recorded_at >= :from and p.recorded_at < :to
