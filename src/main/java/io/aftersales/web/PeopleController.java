package io.aftersales.web;

import java.util.ArrayList;
import java.util.List;

import io.aftersales.organisation.OrganisationReason;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.Person.Assignment;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.StaffService;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Staff and their roles. */
@RestController
class PeopleController {

    private final StaffService staff;
    private final OrganisationService organisations;

    PeopleController(StaffService staff, OrganisationService organisations) {
        this.staff = staff;
        this.organisations = organisations;
    }

    /** @param after the last user name of the page before; a page holds at most 200 people */
    @GetMapping("/api/people")
    Page list(@RequestParam String organisation, @RequestParam(required = false) String after,
              @RequestParam(defaultValue = "100") int limit) throws Refusal {
        if (limit < 1 || limit > 200) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("limit"));
        }
        List<Row> rows = staff.list(organisation, after, limit).stream().map(Row::of).toList();
        return new Page(rows, rows.size() < limit ? null : rows.get(rows.size() - 1).id);
    }

    @GetMapping("/api/people/{id}")
    Row person(@PathVariable String id) throws Refusal {
        return Row.of(staff.seen(id));
    }

    @PostMapping("/api/people")
    @ResponseStatus(HttpStatus.CREATED)
    Row hire(@RequestBody NewPerson wanted) throws Refusal {
        if (!organisations.exists(wanted.organisation)) {
            throw Refusal.of(InputReason.UNKNOWN_ORGANISATION, Refusal.field("organisation"));
        }
        return Row.of(staff.hire(new Person(wanted.id, wanted.organisation, wanted.name, wanted.email, wanted.phone,
                wanted.language == null ? "zh" : wanted.language, true, assignments(wanted.roles)), wanted.password));
    }

    @PutMapping("/api/people/{id}")
    Row change(@PathVariable String id, @RequestBody ChangedPerson wanted) throws Refusal {
        Person before = staff.seen(id);
        Person changed = staff.change(new Person(id, before.organisation(), wanted.name, wanted.email, wanted.phone,
                wanted.language == null ? before.language() : wanted.language, wanted.active == null ? before.active() : wanted.active,
                wanted.roles == null ? before.assignments() : assignments(wanted.roles)));
        if (wanted.password != null) {
            staff.setPassword(id, wanted.password);
        }
        return Row.of(changed);
    }

    private List<Assignment> assignments(List<Held> roles) throws Refusal {
        List<Assignment> assignments = new ArrayList<>();
        for (Held held : roles == null ? List.<Held>of() : roles) {
            Role role = Role.find(held.role).orElseThrow(() -> Refusal.of(OrganisationReason.NOT_A_ROLE, Refusal.field("roles")));
            if (held.unitId == null || organisations.unit(held.unitId).isEmpty()) {
                throw Refusal.of(OrganisationReason.NOT_A_UNIT, Refusal.field("roles"));
            }
            assignments.add(new Assignment(held.unitId, role));
        }
        return assignments.stream().distinct().toList();
    }

    record Held(String unitId, String role) {
    }

    record NewPerson(String id, String organisation, String name, String email, String phone, String language, String password,
                     List<Held> roles) {
    }

    /** What is null of language, active, roles and password stays as it is. */
    record ChangedPerson(String name, String email, String phone, String language, Boolean active, List<Held> roles, String password) {
    }

    /** @param next to be passed as {@code after} for the next page; null on the last one */
    record Page(List<Row> items, String next) {
    }

    record Row(String id, String organisation, String name, String email, String phone, String language, boolean active,
               List<Held> roles) {

        private static Row of(Person person) {
            return new Row(person.id(), person.organisation(), person.name(), person.email(), person.phone(), person.language(),
                    person.active(), person.assignments().stream().map(held -> new Held(held.unitId(), held.role().key())).toList());
        }
    }
}
