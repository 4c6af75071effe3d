select o.case_number, o.reviewed_at as at, o.reviewed_by as subject
  from part_order o
 where o.reviewed_by = o.ordered_by and o.decision = 'approved' and o.submitted_at < :to and o.reviewed_at >= :from and o.reviewed_at < :to
union all
select s.number, s.approved_at, s.approved_by
  from statement s where s.approved_by = s.prepared_by and s.approved_at >= :from and s.approved_at < :to
union all
select g.case_number, g.decided_at, g.decided_by
  from goodwill g where g.decided_by = g.requested_by and g.decided_at >= :from and g.decided_at < :to
union all
select e.case_number, e.decided_at, e.decided_by
  from warranty_extension e where e.decided_by in (e.reviewed_by, e.applied_by) and e.decided_at >= :from and e.decided_at < :to
union all
select i.case_number, i.reviewed_at, i.reviewed_by
  from inspection i where i.reviewed_by = i.inspector and i.reviewed_at >= :from and i.reviewed_at < :to
union all
select d.case_number, d.given_at, d.approver
  from rule_change_verdict d where d.approved = true and d.approver = d.submitted_by and d.given_at >= :from and d.given_at < :to
