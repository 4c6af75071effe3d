select q.case_number, q.sent_at as at, cast(min(l.unit_price) as varchar) as subject
  from quotation q join quotation_line l on l.quotation_id = q.id
 where l.overruled_why is not null and q.sent_at >= :from and q.sent_at < :to
 group by q.id, q.case_number, q.sent_at
