select v.case_number, v.ended_at as at, v.technician as subject
  from visit v
 where v.outcome = 'solved' and coalesce(v.signature, false) = false and v.ended_at >= :from and v.ended_at < :to
