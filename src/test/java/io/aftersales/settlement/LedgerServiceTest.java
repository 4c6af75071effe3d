package io.aftersales.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class LedgerServiceTest {

    private static final String ORGANISATION = "home-appliance";

    @Autowired
    private LedgerService ledgers;
    @Autowired
    private Ledger ledger;
    @Autowired
    private io.aftersales.organisation.OrganisationService organisations;

    @Test
    void a_posting_counts_once_whatever_is_retried() throws Refusal {
        Posting labour = posting(UUID.randomUUID().toString(), "labour", "120.50");
        assertThat(ledgers.post(labour)).isTrue();
        assertThat(ledgers.post(labour)).isFalse();
        assertThat(ledger.sum()).isZero();
    }

    @Test
    void the_same_source_may_move_two_kinds() throws Refusal {
        String source = UUID.randomUUID().toString();
        assertThat(ledgers.post(posting(source, "labour", "80"))).isTrue();
        assertThat(ledgers.post(posting(source, "penalty", "-20"))).isTrue();
        assertThat(ledger.sum()).isZero();
    }

    @Test
    void what_cannot_be_is_refused_by_field() {
        assertRefused(InputReason.OUT_OF_RANGE, "amountCny", posting("a", "labour", "0.00"));
        assertRefused(InputReason.TOO_MANY_DECIMALS, "amountCny", posting("a", "labour", "1.005"));
        assertRefused(InputReason.OUT_OF_RANGE, "amountCny", posting("a", "labour", "10000000"));
        assertRefused(InputReason.NOT_A_CHOICE, "kind", posting("a", "bribe", "1"));
        assertRefused(SettlementReason.NO_SUCH_PARTY, "party", with(Party.unit("central-ac.north-1")));
        assertRefused(SettlementReason.NO_SUCH_PARTY, "party", with(Party.installer("nobody")));
        Posting today = posting("a", "labour", "1");
        assertRefused(SettlementReason.BOOKED_IN_THE_FUTURE, "on", new Posting(ORGANISATION, "a", "labour", today.party(), BigDecimal.ONE,
                today.on().plusDays(1), null, null));
    }

    private Posting posting(String source, String kind, String amount) {
        return new Posting(ORGANISATION, source, kind, Party.unit(outlet()), new BigDecimal(amount), ledgers.today(ORGANISATION), null, null);
    }

    private Posting with(Party party) {
        return new Posting(ORGANISATION, "a", "labour", party, BigDecimal.ONE, LocalDate.of(2026, 1, 5), null, null);
    }

    private String outlet() {
        return organisations.units(ORGANISATION).stream().reduce((first, last) -> last).orElseThrow().id();
    }

    private void assertRefused(Reason reason, String field, Posting posting) {
        assertThatThrownBy(() -> ledgers.post(posting)).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.reason()).isEqualTo(reason);
            assertThat(no.field()).isEqualTo(field);
        });
    }
}
