package io.aftersales.security;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.StaffService;
import io.aftersales.organisation.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at the end of a demo's start where it is and who may log in. */
@Component
@Profile("demo")
class DemoGreeting {

    private static final Logger LOG = LoggerFactory.getLogger(DemoGreeting.class);

    private final OrganisationService organisations;
    private final StaffService staff;
    private final Environment environment;

    DemoGreeting(OrganisationService organisations, StaffService staff, Environment environment) {
        this.organisations = organisations;
        this.staff = staff;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        LOG.info("\n\n{}", text());
    }

    String text() {
        List<Organisation> makers = organisations.organisations();
        List<String> lines = new ArrayList<>();
        lines.add("After-sales platform, demo mode:  http://%s:%s/".formatted(environment.getProperty("server.address", "127.0.0.1"),
                environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"))));
        lines.add("Work list of each person (Camunda Tasklist) under /camunda/, console under /app/. Mails stay in the outbox page.");
        lines.add("");
        lines.add("Everybody's password is \"demo\". The administrator of the whole platform is \"admin\".");
        lines.add("");
        for (Role role : Role.values()) {
            String users = makers.stream().map(maker -> role.key() + "." + maker.id()).filter(user -> staff.person(user).isPresent())
                    .collect(Collectors.joining("  "));
            if (!users.isEmpty()) {
                lines.add("%-20s %s".formatted(role.key(), users));
            }
        }
        lines.add("");
        lines.add("These sit at the first unit of their organisation that has the role. The same roles at its other units: <role>.<organisation>.<unit>,");
        lines.add("dispatchers, supervisors and managers at branches, technicians at outlets. A role reaches the units below its own.");
        lines.add("");
        for (Organisation maker : makers) {
            lines.add("%-20s %s: %s".formatted(maker.id(), organisations.headOffice(maker.id()).code(), branches(maker)));
        }
        return String.join("\n", lines) + "\n";
    }

    private String branches(Organisation maker) {
        List<Unit> units = organisations.units(maker.id());
        return units.stream().filter(unit -> unit.kind() == Unit.Kind.BRANCH)
                .map(branch -> branch.code() + " (" + units.stream().filter(unit -> branch.id().equals(unit.parentId())).map(Unit::code)
                        .collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining(", "));
    }
}
