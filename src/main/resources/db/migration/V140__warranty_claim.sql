-- A claim under the warranty: who asks for what on which unit, what the warranty says, and how it was decided.
create table warranty_claim (
    case_number        varchar(20)  not null primary key references service_case (number),
    organisation       varchar(64)  not null,
    state              varchar(20)  not null,
    channel            varchar(20)  not null,
    -- unit:<id>, installer:<code> or customer:<number>
    claimant           varchar(160) not null,
    equipment_id       bigint       not null references equipment_unit (id),
    part_code          varchar(64)  not null,
    fault              varchar(100) not null,
    -- the fault as it is compared: lower case, single spaces
    fault_key          varchar(100) not null,
    fault_text         varchar(2000),
    cause              varchar(30),
    found_on           date         not null,
    first_use          date,
    trial_run          boolean,
    repair_case        varchar(20)  references service_case (number),
    unproven           boolean      not null,
    repeat_of          varchar(20)  references warranty_claim (case_number),
    filed_at           timestamp with time zone not null,
    filed_by           varchar(190) not null,
    -- as the table says; "manual" is settled by a person with a reason
    entitlement        varchar(20),
    entitlement_end    date,
    entitlement_basis  varchar(60),
    entitlement_receipt varchar(64),
    covered            boolean,
    covered_why        varchar(2000),
    -- what the table proposes, and what the clerk decided; another one than proposed has a reason
    proposed_remedy    varchar(30),
    proposed_until     date,
    remedy             varchar(30),
    remedy_why         varchar(2000),
    evidence_rounds    integer      not null,
    evidence_missing   boolean      not null,
    evidence_question  varchar(2000),
    goodwill_why       varchar(2000),
    goodwill_approved  boolean,
    goodwill_by        varchar(190),
    goodwill_note      varchar(2000),
    decided_by         varchar(190),
    decided_at         timestamp with time zone,
    appealed_at        timestamp with time zone,
    appeal_why         varchar(2000),
    appeal_won         boolean,
    appeal_by          varchar(190),
    appeal_note        varchar(2000),
    split_why          varchar(2000),
    replacement_id     bigint       references equipment_unit (id),
    replacement_loan   boolean,
    refund_on          date,
    refund_reference   varchar(64),
    ended_at           timestamp with time zone,
    version            bigint       not null,
    constraint warranty_claim_state check (state in ('in-review', 'awaiting-evidence', 'awaiting-goodwill', 'decided', 'appealed',
        'settling', 'settled', 'denied', 'withdrawn')),
    constraint warranty_claim_end check ((ended_at is not null) = (state in ('settled', 'denied', 'withdrawn'))),
    -- a second person approves goodwill, and an appeal is decided by another person than before
    constraint warranty_claim_goodwill check (goodwill_by is null or decided_by is null or goodwill_by <> decided_by),
    constraint warranty_claim_appeal check (appeal_by is null or decided_by is null or appeal_by <> decided_by
        and (goodwill_by is null or appeal_by <> goodwill_by)),
    constraint warranty_claim_refund check ((refund_on is null) = (refund_reference is null))
);
create index warranty_claim_fault on warranty_claim (equipment_id, part_code, fault_key);
create index warranty_claim_list on warranty_claim (organisation, state, case_number);
create index warranty_claim_repair on warranty_claim (repair_case);
