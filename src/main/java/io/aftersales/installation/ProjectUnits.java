package io.aftersales.installation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.customer.Checks;
import io.aftersales.customer.Fact;
import io.aftersales.customer.UnitFacts;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Reads what was entered of a project's units against the archive; a unit is in one project at a time and accepted once. */
@Component
class ProjectUnits {

    private static final int MOST = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sites sites;
    private final Projects projects;

    ProjectUnits(Sites sites, Projects projects) {
        this.sites = sites;
        this.projects = projects;
    }

    /** The units of all parts, checked; parts count from 1. */
    List<Project.Unit> checked(String organisation, long customerId, List<ProjectEntry.Part> parts) throws Refusal {
        List<Project.Unit> checked = new ArrayList<>();
        Set<String> positions = new HashSet<>();
        Set<String> serials = new HashSet<>();
        for (int p = 0; p < parts.size(); p++) {
            List<ProjectEntry.Unit> units = parts.get(p).units() == null ? List.of() : parts.get(p).units();
            if (units.isEmpty()) {
                throw Refusal.of(InstallationReason.NO_UNITS, field("parts[" + p + "].units"));
            }
            for (int u = 0; u < units.size(); u++) {
                String path = "parts[" + p + "].units[" + u + "]";
                Project.Unit unit = checked(organisation, customerId, p + 1, checked.size() + 1, units.get(u), path);
                if (!positions.add(unit.position())) {
                    throw Refusal.of(InstallationReason.POSITION_TWICE, field(path + ".position"), unit.position());
                }
                if (unit.serialNo() != null && !serials.add(unit.model() + '\n' + unit.serialNo())) {
                    throw Refusal.of(InstallationReason.UNIT_IN_A_PROJECT, field(path + ".serialNo"), unit.serialNo());
                }
                checked.add(unit);
            }
        }
        if (checked.size() > MOST) {
            throw Refusal.of(InstallationReason.TOO_MANY_UNITS, field("parts"), MOST);
        }
        return checked;
    }

    private Project.Unit checked(String organisation, long customerId, int partNo, int number, ProjectEntry.Unit unit, String path)
            throws Refusal {
        String position = unit.position() == null || unit.position().isBlank() ? String.valueOf(number)
                : Checks.line(path + ".position", unit.position(), Checks.CODE);
        boolean modelKnown = unit.model() != null && !unit.model().isBlank();
        String model = modelKnown ? Checks.code(path + ".model", unit.model()) : null;
        String family = unit.productFamily() == null || unit.productFamily().isBlank() ? null
                : Checks.code(path + ".productFamily", unit.productFamily(), Checks.FAMILY);
        String facts = facts(unit.facts() == null ? Map.of() : unit.facts(), path + ".facts.");
        if (unit.serialNo() == null || unit.serialNo().isBlank()) {
            requireModel(family, model, path);
            return new Project.Unit(0, partNo, position, family, model, null, facts, null);
        }
        String serial = Checks.code(path + ".serialNo", unit.serialNo());
        Sites.Unit known = known(organisation, customerId, serial, model, path + ".serialNo");
        if (known != null) {
            return new Project.Unit(0, partNo, position, known.productFamily(), known.model(), known.serialNo(), facts, known.id());
        }
        if (!modelKnown) {
            throw Refusal.of(InstallationReason.SERIAL_NOT_IN_ARCHIVE, field(path + ".serialNo"), serial);
        }
        requireModel(family, model, path);
        return new Project.Unit(0, partNo, position, family, model, serial, facts, null);
    }

    private static void requireModel(String family, String model, String path) throws Refusal {
        if (family == null || model == null) {
            throw Refusal.of(InstallationReason.MODEL_NEEDED, field(path + (model == null ? ".model" : ".productFamily")));
        }
    }

    /** The unit of the archive that is meant; null for one that is not there yet. */
    Sites.Unit known(String organisation, long customerId, String serial, String model, String path) throws Refusal {
        List<Sites.Unit> found = sites.units(organisation, serial).stream().filter(unit -> model == null || unit.model().equals(model)).toList();
        if (found.size() > 1) {
            throw Refusal.of(InstallationReason.MODEL_NEEDED, field(path.replace("serialNo", "model")));
        }
        if (found.isEmpty()) {
            return null;
        }
        Sites.Unit unit = found.get(0);
        if (unit.customerId() != customerId) {
            throw Refusal.of(InstallationReason.UNIT_OF_ANOTHER_CUSTOMER, field(path), serial);
        }
        if (sites.accepted(unit.id())) {
            throw Refusal.of(InstallationReason.UNIT_ALREADY_ACCEPTED, field(path), serial);
        }
        if (projects.openProjectOf(unit.id()).isPresent()) {
            throw Refusal.of(InstallationReason.UNIT_IN_A_PROJECT, field(path), serial);
        }
        return unit;
    }

    /** Warranty facts in canonical text, as JSON. */
    static String facts(Map<String, Object> given, String path) throws Refusal {
        Map<String, String> facts = new TreeMap<>();
        for (Map.Entry<String, Object> entry : given.entrySet()) {
            Fact fact = Fact.of(entry.getKey()).filter(known -> known != Fact.ACCEPTANCE_DATE)
                    .orElseThrow(() -> Refusal.of(InputReason.UNKNOWN_FIELD, field(path + entry.getKey())));
            String value = UnitFacts.canonical(fact, entry.getValue() == null ? null : entry.getValue().toString(), path + entry.getKey());
            if (value != null) {
                facts.put(fact.key(), value);
            }
        }
        return json(facts);
    }

    static String json(Map<String, ?> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("values that are no JSON", e);
        }
    }

    static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("values that are no JSON", e);
        }
    }
}
