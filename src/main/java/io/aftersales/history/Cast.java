package io.aftersales.history;

import io.aftersales.organisation.Holder;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.Unit;
import java.util.ArrayList;
import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who plays which part where: an outlet, its branch and the people there, always in the same order. */
@Component
@Profile("history")
class Cast {

    private static final List<Role> OF_A_BRANCH = List.of(Role.DISPATCHER, Role.SUPERVISOR, Role.PARTS_ACCOUNTANT, Role.WAREHOUSE_KEEPER,
            Role.INSTALL_SUPERVISOR, Role.BRANCH_MANAGER);

    private final OrganisationService organisations;

    Cast(OrganisationService organisations) {
        this.organisations = organisations;
    }

    /** The words by which an outlet and its people are named. */
    List<String> words(String outlet, Holder technician) {
        Unit unit = organisations.unit(outlet).orElseThrow();
        Unit branch = organisations.unit(unit.parentId()).orElseThrow();
        List<String> words = new ArrayList<>(List.of(unit.id(), branch.id(), unit.name().zh(), branch.name().zh(), unit.name().en(), branch.name().en()));
        add(words, technician);
        for (Role role : OF_A_BRANCH) {
            add(words, organisations.holders(branch.id(), role).get(0));
        }
        return words;
    }

    private static void add(List<String> words, Holder holder) {
        words.addAll(List.of(holder.person(), holder.name(), holder.phone()));
    }

    List<Holder> technicians(String outlet) {
        return organisations.holders(outlet, Role.TECHNICIAN);
    }

    Holder technician(String outlet, String person) {
        return technicians(outlet).stream().filter(holder -> holder.person().equals(person)).findFirst().orElseThrow();
    }
}
