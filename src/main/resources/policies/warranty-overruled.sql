select w.case_number, w.decided_at as at, w.decided_by as subject
  from warranty_claim w
 where w.covered_why is not null and w.decided_at >= :from and w.decided_at < :to
