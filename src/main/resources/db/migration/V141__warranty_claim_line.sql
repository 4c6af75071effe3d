-- What a claim asks for, decided line by line, and who bears what was approved.
create table warranty_claim_line (
    case_number   varchar(20)    not null references warranty_claim (case_number),
    line_no       integer        not null,
    cost_kind     varchar(20)    not null,
    part_code     varchar(64),
    description   varchar(500)   not null,
    claimed       numeric(12, 2) not null,
    verdict       varchar(20)    not null,
    approved      numeric(12, 2) not null,
    reason        varchar(30),
    note          varchar(2000),
    goodwill      boolean        not null,
    payer         varchar(30),
    cost_mode     varchar(30),
    payer_receipt varchar(64),
    share_customer numeric(12, 2) not null,
    share_outlet   numeric(12, 2) not null,
    share_maker    numeric(12, 2) not null,
    share_supplier numeric(12, 2) not null,
    share_carrier  numeric(12, 2) not null,
    outlet_party   varchar(160),
    supplier_party varchar(160),
    carrier_party  varchar(160),
    shared         boolean       not null,
    paid_at        timestamp with time zone,
    primary key (case_number, line_no),
    constraint warranty_claim_line_kind check (cost_kind in ('material', 'labour', 'travel', 'other')),
    constraint warranty_claim_line_verdict check (verdict in ('open', 'approved', 'partly-approved', 'denied', 'evidence')),
    constraint warranty_claim_line_claimed check (claimed > 0),
    constraint warranty_claim_line_approved check (approved >= 0 and approved <= claimed),
    constraint warranty_claim_line_denied check (verdict not in ('denied', 'partly-approved') or reason is not null),
    constraint warranty_claim_line_positive check (share_customer >= 0 and share_outlet >= 0 and share_maker >= 0
        and share_supplier >= 0 and share_carrier >= 0),
    -- the shares of a line sum to the line
    constraint warranty_claim_line_shares check (not shared
        or share_customer + share_outlet + share_maker + share_supplier + share_carrier = approved),
    constraint warranty_claim_line_parties check ((share_outlet = 0 or outlet_party is not null)
        and (share_supplier = 0 or supplier_party is not null) and (share_carrier = 0 or carrier_party is not null)),
    -- nothing is paid before it is shared out
    constraint warranty_claim_line_paid check (paid_at is null or shared)
);
