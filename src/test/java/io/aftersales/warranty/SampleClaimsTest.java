package io.aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import java.time.Clock;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class SampleClaimsTest {

    @Autowired
    private ClaimService claims;
    @Autowired
    private ExtensionService extensions;
    @Autowired
    private OrganisationService organisations;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @ParameterizedTest
    @ValueSource(strings = {"central-ac", "fleet-terminal"})
    void an_organisation_has_claims_and_an_application_to_look_at(String organisation) {
        ServiceCaseFixtures.aUnit(archive, organisation, true);
        int filed = new SampleClaims(claims, extensions, organisations, jdbc, clock).add(organisation);
        assertThat(filed).isBetween(1, 3);
        assertThat(jdbc.sql("select count(*) from warranty_extension where organisation = ? and contract_no = 'HT-2026-018'")
                .param(organisation).query(Integer.class).single()).isEqualTo(1);
    }
}
