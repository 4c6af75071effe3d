package io.aftersales.warranty;

import io.aftersales.importing.SampleBaseLoaded;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A few claims and applications of the demo, on units of its sample base. A later start finds them there and adds none. */
@Component
@Profile("demo")
class SampleClaims {

    private static final Logger LOG = LoggerFactory.getLogger(SampleClaims.class);
    private static final int PER_ORGANISATION = 3;
    private static final int TRIED = 30;
    private static final List<String> CHANNELS = List.of("outlet", "customer", "clerk");
    private static final List<String> FAULTS = List.of("压缩机不启动", "控制板无显示", "运行异响");
    private static final String CONTRACT = "HT-2026-018";

    private final ClaimService claims;
    private final ExtensionService extensions;
    private final OrganisationService organisations;
    private final JdbcClient jdbc;
    private final Clock clock;

    SampleClaims(ClaimService claims, ExtensionService extensions, OrganisationService organisations, JdbcClient jdbc, Clock clock) {
        this.claims = claims;
        this.extensions = extensions;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener(SampleBaseLoaded.class)
    void add() {
        if (jdbc.sql("select count(*) from warranty_claim").query(Integer.class).single() == 0) {
            organisations.organisations().forEach(this::orGoOn);
            LOG.info("sample data: {} claims filed", jdbc.sql("select count(*) from warranty_claim").query(Integer.class).single());
        }
    }

    /** What goes wrong here must not keep the other samples from being loaded. */
    private void orGoOn(Organisation organisation) {
        try {
            add(organisation.id());
        } catch (RuntimeException failure) {
            LOG.error("sample data: no claims for {}", organisation.id(), failure);
        }
    }

    /** @return how many claims were filed */
    int add(String organisation) {
        List<Unit> units = jdbc.sql("select serial_no, model from equipment_unit where organisation = ? order by id limit ?")
                .params(organisation, TRIED).query((row, index) -> new Unit(row.getString(1), row.getString(2))).list();
        List<String> parts = jdbc.sql("select code from part where organisation = ? and discontinued = false order by code limit ?")
                .params(organisation, PER_ORGANISATION).query(String.class).list();
        int filed = 0;
        for (Unit unit : units) {
            if (filed < PER_ORGANISATION && file(organisation, unit, filed, filed < parts.size() ? parts.get(filed) : "P-10" + filed)) {
                filed++;
            }
        }
        apply(organisation, units);
        return filed;
    }

    private boolean file(String organisation, Unit unit, int number, String part) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), organisations.zone(organisation));
        try {
            claims.file(new NewClaim(organisation, CHANNELS.get(number), null, unit.serialNo(), unit.model(), part, FAULTS.get(number), null,
                    "product", today.minusDays(2L + number), null, null, null, List.of(
                            new NewClaim.Line("material", null, "更换故障件", BigDecimal.valueOf(260L + 90L * number), null),
                            new NewClaim.Line("labour", null, "上门更换", BigDecimal.valueOf(120), null))));
            return true;
        } catch (Refusal notThisUnit) {
            return false;
        }
    }

    /** For the first unit for which nothing speaks against it. */
    private void apply(String organisation, List<Unit> units) {
        for (Unit unit : units) {
            if (apply(organisation, unit)) {
                return;
            }
        }
    }

    private boolean apply(String organisation, Unit unit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), organisations.zone(organisation));
        try {
            extensions.apply(new ExtensionService.Application(organisation, null, null, unit.serialNo(), unit.model(), CONTRACT,
                    today.minusDays(20), "设备质保期自验收合格之日起五年", today.plusYears(5)));
            return true;
        } catch (Refusal notThisUnit) {
            return false;
        }
    }

    private record Unit(String serialNo, String model) {
    }
}
