select v.case_number, v.ended_at as at, v.technician as subject
  from visit v
 where v.outcome = 'solved' and v.customer_pays = true and coalesce(v.consented, false) = false and coalesce(v.fee_cny, 0) > 0
   and v.ended_at >= :from and v.ended_at < :to
