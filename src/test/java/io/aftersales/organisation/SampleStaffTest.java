package io.aftersales.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever a process asks for is there in every sample organisation, so that no task of a demo reaches nobody. */
@PlatformTest
class SampleStaffTest {

    private static final Pattern OF_THE_UNIT = Pattern.compile("taskGroups\\.(?:of|ofAny)\\(execution, '([a-z -]+)'\\)");
    private static final Pattern OF_HEAD_OFFICE = Pattern.compile("taskGroups\\.ofHeadOffice\\(execution, '([a-z -]+)'\\)");

    @Autowired
    private OrganisationService organisations;

    @Test
    void every_role_that_a_task_asks_for_on_a_unit_is_held_there_or_above() {
        for (String role : roles(OF_THE_UNIT)) {
            for (Organisation organisation : sample()) {
                assertThat(organisations.units(organisation.id())).allSatisfy(unit ->
                        assertThat(organisations.holders(unit.id(), Role.of(role))).as("%s of %s", role, unit.id()).isNotEmpty());
            }
        }
    }

    @Test
    void every_role_that_a_task_asks_for_at_head_office_is_held_there() {
        assertThat(roles(OF_HEAD_OFFICE)).contains("quality-engineer", "install-supervisor").allSatisfy(role -> {
            for (Organisation organisation : sample()) {
                assertThat(organisations.holders(organisations.headOffice(organisation.id()).id(), Role.of(role)))
                        .as("%s of %s", role, organisation.id()).isNotEmpty();
            }
        });
    }

    @Test
    void a_branch_keeps_the_short_name_of_its_own_work() {
        assertThat(organisations.holders("central-ac.south", Role.INSTALL_SUPERVISOR)).extracting(Holder::person)
                .containsExactly("install-supervisor.central-ac");
        assertThat(organisations.holders("central-ac.hq", Role.INSTALL_SUPERVISOR)).extracting(Holder::person)
                .containsExactly("install-supervisor.central-ac.hq");
    }

    /** Other tests found organisations of their own. */
    private List<Organisation> sample() {
        Set<String> makers = Set.of("central-ac", "room-ac", "electrical-equipment", "home-appliance", "fleet-terminal");
        return organisations.organisations().stream().filter(one -> makers.contains(one.id())).toList();
    }

    private static Set<String> roles(Pattern pattern) {
        Set<String> roles = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            files.filter(file -> file.toString().endsWith(".bpmn")).forEach(file -> {
                Matcher found = pattern.matcher(read(file));
                while (found.find()) {
                    roles.addAll(Set.of(found.group(1).split(" ")));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(roles).isNotEmpty();
        return roles;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
