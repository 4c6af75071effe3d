package io.aftersales.settlement;

import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Unit;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A few entries of last month for the demo, so that there is a statement to look at; a later start finds them there. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "aftersales.demo.sample-cases", havingValue = "true", matchIfMissing = true)
class SampleSettlement {

    private static final Logger LOG = LoggerFactory.getLogger(SampleSettlement.class);
    private static final int OUTLETS = 2;
    private static final List<Sample> SAMPLES = List.of(new Sample("labour", "480.00", 6), new Sample("travel", "120.00", 6),
            new Sample("penalty", "-50.00", 11), new Sample("incentive", "200.00", 18));

    private final LedgerService ledger;
    private final OrganisationService organisations;

    SampleSettlement(LedgerService ledger, OrganisationService organisations) {
        this.ledger = ledger;
        this.organisations = organisations;
    }

    private record Sample(String kind, String amount, int day) {
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        for (Organisation organisation : organisations.organisations()) {
            organisations.units(organisation.id()).stream().filter(unit -> unit.kind() == Unit.Kind.OUTLET).limit(OUTLETS).forEach(this::post);
        }
    }

    private void post(Unit outlet) {
        YearMonth month = YearMonth.from(ledger.today(outlet.organisation())).minusMonths(1);
        try {
            for (Sample sample : SAMPLES) {
                ledger.post(new Posting(outlet.organisation(), "sample:" + sample.day(), sample.kind(), Party.unit(outlet.id()),
                        new BigDecimal(sample.amount()), month.atDay(sample.day()), null, null));
            }
        } catch (Refusal | RuntimeException failure) {
            LOG.warn("sample entries of {} are missing: {}", outlet.id(), failure.toString());
        }
    }
}
