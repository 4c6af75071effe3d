select p.case_number, p.recorded_at as at, cast(p.amount_cny as varchar) as subject
  from payment p join service_case k on k.number = p.case_number and k.kind = 'repair'
 where p.direction = 'in' and p.recorded_at >= :from and p.recorded_at < :to
   and not exists (select 1 from quotation q where q.case_number = p.case_number and q.consent = 'agreed' and q.consent_at <= p.recorded_at)
