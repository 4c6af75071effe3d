select b.case_number, a.called_at as at, a.called_by as subject
  from callback_attempt a join callback b on b.id = a.callback_id
 where a.called_at >= :from and a.called_at < :to
   and exists (select 1 from visit v where v.case_number = b.case_number and v.technician = a.called_by)
