select c.number as case_number, c.closed_at as at, c.closing_reason as subject
  from service_case c
 where c.kind = 'repair' and c.status = 'closed' and c.closing_reason = 'solved'
   and c.closed_at >= :from and c.closed_at < :to
   and not exists (select 1 from callback b join callback_attempt a on a.callback_id = b.id where b.case_number = c.number)
