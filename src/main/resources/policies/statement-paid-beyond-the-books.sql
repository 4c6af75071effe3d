select s.number as case_number, s.paid_at as at, cast(s.paid_cny as varchar) as subject
  from statement s
 where s.paid_at >= :from and s.paid_at < :to
   and ((select count(*) from ledger_entry e where e.kind = 'payout' and e.case_number = s.number) > 1
     or coalesce(s.paid_cny, 0) <> (select coalesce(sum(e.amount_cny), 0) from ledger_entry e where e.kind = 'payout' and e.case_number = s.number)
     or coalesce(s.paid_cny, 0) > coalesce(s.payable_cny, 0) and s.paid_cny > 0)
