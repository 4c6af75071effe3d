package io.aftersales.settlement;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.Amounts;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deposits of contracted units: received, refunded, and what is still to come (RAC-36 to RAC-39). */
@Service
@Transactional
public class DepositService {

    private static final Set<String> PURPOSES = Set.of("installation", "parts");

    private final LedgerService ledger;
    private final DecisionService decisions;
    private final Reach reach;
    private final JdbcClient jdbc;

    DepositService(LedgerService ledger, DecisionService decisions, Reach reach, JdbcClient jdbc) {
        this.ledger = ledger;
        this.decisions = decisions;
        this.reach = reach;
        this.jdbc = jdbc;
    }

    /**
     * Money that comes or goes.
     *
     * @param purpose        installation or parts
     * @param agreedCny      what the contract asks for, and whether there is a repair contract: null where it stays as noted
     * @param reference      of the bank or receipt; the same one counts once
     */
    public record Movement(String organisation, Party party, String purpose, BigDecimal amountCny, String currency, LocalDate on,
                           String reference, BigDecimal agreedCny, Boolean repairContract) {
    }

    /**
     * @throws Refusal for an amount that is none, an installation deposit below what the organisation asks for (RAC-37), or a
     *                 reference that stands for another amount
     */
    public Deposit receive(Movement given) throws Refusal {
        BigDecimal amount = checked(given);
        Posting posting = posting(given, EntryKind.DEPOSIT, amount);
        Deposit before = find(given.organisation(), given.party(), given.purpose());
        if (ledger.stands(posting, given.reference())) {
            return before;
        }
        requireEnough(given, amount.add(before == null ? BigDecimal.ZERO : before.held()));
        if (ledger.post(posting)) {
            jdbc.sql("""
                    insert into deposit (organisation, party, purpose, unit_id, received_cny, refunded_cny) values (?, ?, ?, ?, 0, 0)
                    on conflict do nothing""").params(given.organisation(), given.party().toString(), given.purpose(),
                    ledger.seenBy(given.organisation(), given.party(), null)).update();
            jdbc.sql("""
                    update deposit set received_cny = received_cny + :amount, agreed_cny = coalesce(:agreed, agreed_cny),
                        repair_contract = coalesce(:contract, repair_contract)
                     where organisation = :organisation and party = :party and purpose = :purpose""")
                    .param("amount", amount).param("agreed", given.agreedCny(), java.sql.Types.NUMERIC)
                    .param("contract", given.repairContract(), java.sql.Types.BOOLEAN).param("organisation", given.organisation())
                    .param("party", given.party().toString()).param("purpose", given.purpose()).update();
        }
        return find(given.organisation(), given.party(), given.purpose());
    }

    /** @throws Refusal for more than is deposited, or a reference that stands for another amount */
    public Deposit refund(Movement given) throws Refusal {
        BigDecimal amount = checked(given);
        Posting posting = posting(given, EntryKind.DEPOSIT_REFUND, amount.negate());
        Deposit before = find(given.organisation(), given.party(), given.purpose());
        if (ledger.stands(posting, given.reference())) {
            return before;
        }
        BigDecimal held = before == null ? BigDecimal.ZERO : before.held();
        if (amount.compareTo(held) > 0) {
            throw Refusal.of(SettlementReason.MORE_THAN_DEPOSITED, field("amountCny"), held.toPlainString());
        }
        if (ledger.post(posting) && jdbc.sql("""
                update deposit set refunded_cny = refunded_cny + :amount
                 where organisation = :organisation and party = :party and purpose = :purpose and refunded_cny + :amount <= received_cny""")
                .param("amount", amount).param("organisation", given.organisation()).param("party", given.party().toString())
                .param("purpose", given.purpose()).update() == 0) {
            throw new OptimisticLockingFailureException("somebody else refunded the deposit of " + given.party());
        }
        return find(given.organisation(), given.party(), given.purpose());
    }

    /** Within reach; null means any. */
    @Transactional(readOnly = true)
    public List<Deposit> list(String organisation, String party) throws Refusal {
        Reach.Condition within = reach.units("unit_id");
        List<Deposit> all = jdbc.sql("select * from deposit where " + within.sql()
                + " and (:organisation is null or organisation = :organisation) and (:party is null or party = :party) order by party, purpose limit 200")
                .params(within.parameters()).param("organisation", organisation, java.sql.Types.VARCHAR).param("party", party, java.sql.Types.VARCHAR)
                .query((row, index) -> new Deposit(row.getString("organisation"), row.getString("party"), row.getString("purpose"),
                        row.getBigDecimal("received_cny"), row.getBigDecimal("refunded_cny"),
                        row.getBigDecimal("received_cny").subtract(row.getBigDecimal("refunded_cny")), row.getBigDecimal("agreed_cny"),
                        row.getObject("repair_contract", Boolean.class), null)).list();
        List<Deposit> told = new java.util.ArrayList<>();
        for (Deposit one : all) {
            told.add(new Deposit(one.organisation(), one.party(), one.purpose(), one.received(), one.refunded(), one.held(), one.agreed(),
                    one.repairContract(), remaining(one)));
        }
        return told;
    }

    private BigDecimal checked(Movement given) throws Refusal {
        reach.requireOrganisation(given.organisation());
        if (!given.party().settledMonthly()) {
            throw Refusal.of(SettlementReason.NO_SUCH_PARTY, field("party"), given.party().toString());
        }
        reach.require(ledger.seenBy(given.organisation(), given.party(), null));
        if (given.purpose() == null || !PURPOSES.contains(given.purpose())) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field("purpose"), "purpose");
        }
        Written.required("reference", given.reference(), Written.NUMBER);
        Amounts.currency("currency", given.currency());
        if (given.agreedCny() != null) {
            Amounts.positive("agreedCny", given.agreedCny());
        }
        return Amounts.positive("amountCny", given.amountCny());
    }

    private Posting posting(Movement given, EntryKind kind, BigDecimal amount) {
        LocalDate on = given.on() == null ? ledger.today(given.organisation()) : given.on();
        String source = "deposit:" + given.organisation() + ":" + given.purpose() + ":" + given.reference().strip();
        return new Posting(given.organisation(), source, kind.key(), given.party(), amount, on, null, given.purpose());
    }

    private void requireEnough(Movement given, BigDecimal held) throws Refusal {
        if ("installation".equals(given.purpose()) && Boolean.FALSE.equals(decisions.evaluate("network-onboarding", given.organisation(),
                Map.of("amountCny", held)).outputs().get("amountOk"))) {
            throw Refusal.of(SettlementReason.DEPOSIT_TOO_LOW, field("amountCny"));
        }
    }

    private BigDecimal remaining(Deposit one) throws Refusal {
        if (one.agreed() == null) {
            return null;
        }
        BigDecimal due = one.agreed();
        if ("parts".equals(one.purpose())) {
            Deposit installation = find(one.organisation(), Party.of(one.party()), "installation");
            Map<String, Object> facts = new HashMap<>(Map.of("partsDeposit", due, "installDeposit",
                    installation == null ? BigDecimal.ZERO : installation.held()));
            facts.put("repairContract", Boolean.TRUE.equals(one.repairContract()));
            Decision decision = decisions.evaluate("network-onboarding", one.organisation(), facts);
            due = decision.text("remaining") == null ? due : new BigDecimal(decision.text("remaining"));
        }
        return due.subtract(one.held()).max(BigDecimal.ZERO).setScale(2);
    }

    private Deposit find(String organisation, Party party, String purpose) {
        return jdbc.sql("select * from deposit where organisation = ? and party = ? and purpose = ?").params(organisation, party.toString(), purpose)
                .query((row, index) -> new Deposit(row.getString("organisation"), row.getString("party"), row.getString("purpose"),
                        row.getBigDecimal("received_cny"), row.getBigDecimal("refunded_cny"),
                        row.getBigDecimal("received_cny").subtract(row.getBigDecimal("refunded_cny")), row.getBigDecimal("agreed_cny"),
                        row.getObject("repair_contract", Boolean.class), null)).optional().orElse(null);
    }
}
