package io.aftersales.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;

import io.aftersales.PlatformTest;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class ReachTest {

    @Autowired
    private Reach reach;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nobody() {
        CurrentActor.set(null);
    }

    @Test
    void a_person_reaches_their_unit_and_those_below() {
        as("dispatcher.central-ac.south", "central-ac");
        assertThat(units()).containsExactly("central-ac.changsha", "central-ac.foshan", "central-ac.south");
        assertThat(reach.covers("central-ac.foshan")).isTrue();
        assertThat(reach.covers("central-ac.hq")).isFalse();
        assertThat(reach.covers("fleet-terminal.south")).isFalse();
        assertThat(reach.covers("no-such")).isFalse();
    }

    @Test
    void out_of_reach_is_not_found() {
        as("technician.central-ac.foshan", "central-ac");
        assertThatThrownBy(() -> reach.require("central-ac.changsha")).isInstanceOf(Refusal.class).hasMessage("NOT_FOUND");
    }

    @Test
    void a_role_reaches_only_where_it_is_held() {
        as("dispatcher.central-ac.south", "central-ac");
        assertThat(reach.coversAs("central-ac.foshan", Set.of(Role.DISPATCHER, Role.AGENT))).isTrue();
        assertThat(reach.coversAs("central-ac.foshan", Set.of(Role.SUPERVISOR))).isFalse();
    }

    @Test
    void a_machine_reaches_the_organisation_of_its_token() {
        CurrentActor.set(new Actor(Actor.Kind.MACHINE, "crm", "room-ac", null, null));
        assertThat(units()).hasSize(7).allMatch(unit -> unit.startsWith("room-ac."));
        assertThat(reach.coversOrganisation("central-ac")).isFalse();
    }

    @Test
    void the_administrator_of_the_platform_reaches_everything() {
        as("admin", null);
        assertThat(units().size()).isGreaterThanOrEqualTo(35);
    }

    @Test
    void who_is_unknown_reaches_nothing() {
        as("nobody", null);
        assertThat(units()).isEmpty();
        assertThat(reach.coversOrganisation("central-ac")).isFalse();
    }

    private static void as(String person, String organisation) {
        CurrentActor.set(new Actor(Actor.Kind.PERSON, person, organisation, null, null));
    }

    private List<String> units() {
        Reach.Condition condition = reach.units("u.id");
        return jdbc.sql("select u.id from unit u where " + condition.sql() + " order by u.id").params(condition.parameters())
                .query(String.class).list();
    }
}
