package io.aftersales.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.aftersales.PlatformTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class OrganisationServiceTest {

    @Autowired
    private OrganisationService organisations;
    @Autowired
    private IdentityService identities;

    @ParameterizedTest
    @CsvSource({
        "central-ac, 广东, 佛山, 市区, chiller, central-ac.foshan",
        "central-ac, 广东省, 佛山市, , chiller, central-ac.foshan",
        "central-ac, 广东, 广州, 市区, vrf, central-ac.south",
        "central-ac, 北京市, 北京, 郊县, vrf, central-ac.beijing",
        "central-ac, 新疆, 喀什, , vrf, central-ac.hq",
        "central-ac, , , , , central-ac.hq",
        "central-ac, 广东, 佛山, , washer, central-ac.hq",
        "room-ac, 浙江, 杭州, 郊县, split, room-ac.hangzhou-county",
        "room-ac, 浙江, 杭州, 市区, split, room-ac.hangzhou-city",
        "fleet-terminal, 辽宁, 大连, 郊县, terminal, fleet-terminal.dalian-county",
        "fleet-terminal, 辽宁, 鞍山, , terminal, fleet-terminal.north",
    })
    void the_lowest_unit_with_the_narrowest_region_is_responsible(String organisation, String province, String city,
                                                                  String district, String family, String unit) {
        assertThat(organisations.responsibleUnit(organisation, province, city, district, family).id()).isEqualTo(unit);
    }

    @Test
    void a_task_is_offered_to_the_unit_and_to_those_above() {
        assertThat(organisations.candidateGroups("central-ac.foshan", Role.DISPATCHER)).containsExactly(
                "central-ac.foshan.dispatcher", "central-ac.south.dispatcher", "central-ac.hq.dispatcher");
    }

    @Test
    void the_nearest_unit_with_a_holder_answers() {
        assertThat(organisations.holders("central-ac.foshan", Role.SUPERVISOR)).extracting(Holder::person)
                .containsExactly("supervisor.central-ac.south");
        assertThat(organisations.holders("central-ac.foshan", Role.GENERAL_MANAGER)).extracting(Holder::person)
                .containsExactly("general-manager.central-ac");
    }

    @ParameterizedTest
    @CsvSource({
        "branch-technical-manager, branch-manager.central-ac",
        "after-sales-owner, supervisor.central-ac",
        "chief-engineer, chief-engineer.central-ac",
        "supervisor, supervisor.central-ac.south",
        "nobody-mapped-this, supervisor.central-ac.south",
    })
    void a_makers_title_is_a_role_somewhere(String title, String person) {
        assertThat(organisations.holdersOfTitle("central-ac.foshan", title)).extracting(Holder::person).containsExactly(person);
    }

    @Test
    void the_engine_knows_each_person_with_group_and_tenant_but_without_a_password() {
        assertThat(identities.createGroupQuery().groupMember("dispatcher.central-ac.south").list()).extracting("id")
                .isEqualTo(List.of("central-ac.south.dispatcher"));
        assertThat(identities.createTenantQuery().userMember("dispatcher.central-ac.south").list()).extracting("id")
                .isEqualTo(List.of("central-ac"));
        assertThat(identities.createUserQuery().userId("dispatcher.central-ac.south").singleResult().getPassword()).isNull();
    }
}
