package io.aftersales.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.aftersales.decision.DecisionService;
import io.aftersales.decision.Publication;
import io.aftersales.decision.Publications;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

/** To which main class a service counts, by the tables {@code service-class} as they stand. A version of a table is asked once. */
@Component
class ServiceClasses {

    private static final String TABLE = "service-class";
    private static final String CAUSE = "cause";
    private static final String KIND = "kind";
    private static final String NONE = "1 = 0";
    /** The kinds of case that are services. */
    private static final List<String> KINDS = List.of("repair", "installation");

    private final DecisionService decisions;
    private final Publications publications;
    private final OrganisationService organisations;
    private final Reach reach;
    private final Cache<String, Map<String, Said>> saidByVersion = Caffeine.newBuilder().maximumSize(500).build();

    ServiceClasses(DecisionService decisions, Publications publications, OrganisationService organisations, Reach reach) {
        this.decisions = decisions;
        this.publications = publications;
        this.organisations = organisations;
        this.reach = reach;
    }

    /**
     * What a table says of a kind of case.
     *
     * @param usual   of a case without a cause, or with one that the table does not name; null where it says nothing
     * @param byCause of each that it names
     */
    private record Said(String usual, Map<String, String> byCause) {

        private List<String> causes(boolean within, String serviceClass) {
            return byCause.entrySet().stream().filter(cause -> within == serviceClass.equals(cause.getValue())).map(Map.Entry::getKey).sorted().toList();
        }
    }

    /**
     * Which cases {@code c} with the cause {@code v.cause} belong to which class.
     *
     * @param conditions by class, in words of the database
     * @param parameters that they name
     */
    record Sorted(Map<String, String> conditions, Map<String, Object> parameters) {

        private void table(int number, Map<String, Said> table, List<String> organisations, List<String> classes) {
            String of = "class_organisations" + number;
            parameters.put(of, organisations);
            table.forEach((kind, said) -> classes.forEach(one -> conditions.merge(one, "c.organisation in (:" + of + ") and c.kind = '" + kind + "' and ("
                    + causes(one, said, "class_" + one + "_" + kind + number) + ")", (some, more) -> some + " or " + more)));
        }

        private String causes(String serviceClass, Said said, String name) {
            boolean usual = serviceClass.equals(said.usual);
            List<String> causes = said.causes(!usual, serviceClass);
            if (causes.isEmpty()) {
                return usual ? "1 = 1" : NONE;
            }
            parameters.put(name, causes);
            return usual ? "v.cause is null or v.cause not in (:" + name + ")" : "v.cause in (:" + name + ")";
        }
    }

    /** For the organisations within reach; those whose tables say the same stand together. */
    Sorted sorted(List<String> classes) {
        Map<Map<String, Said>, List<String>> tables = new LinkedHashMap<>();
        for (Organisation one : organisations.organisations()) {
            if (reach.coversOrganisation(one.id())) {
                tables.computeIfAbsent(said(one.id()), said -> new ArrayList<>()).add(one.id());
            }
        }
        Sorted sorted = new Sorted(new HashMap<>(), new HashMap<>());
        classes.forEach(one -> sorted.conditions.put(one, NONE));
        int number = 0;
        for (Map.Entry<Map<String, Said>, List<String>> table : tables.entrySet()) {
            sorted.table(number++, table.getKey(), table.getValue(), classes);
        }
        return sorted;
    }

    private Map<String, Said> said(String organisation) {
        return publications.newest(TABLE, organisation).map(Publication::definitionId)
                .map(version -> saidByVersion.get(version, first -> asked(organisation))).orElse(Map.of());
    }

    private Map<String, Said> asked(String organisation) {
        Map<String, Said> said = new LinkedHashMap<>();
        for (String kind : KINDS) {
            Map<String, String> byCause = new HashMap<>();
            causes(organisation).forEach(cause -> byCause.put(cause, ask(organisation, Map.of(KIND, kind, CAUSE, cause))));
            said.put(kind, new Said(ask(organisation, Map.of(KIND, kind)), byCause));
        }
        return said;
    }

    private List<String> causes(String organisation) {
        try {
            return decisions.choices(TABLE, organisation, CAUSE);
        } catch (Refusal noTable) {
            return List.of();
        }
    }

    private String ask(String organisation, Map<String, String> facts) {
        try {
            return Objects.toString(decisions.evaluate(TABLE, organisation, facts).outputs().get("serviceClass"), null);
        } catch (Refusal noRule) {
            return null;
        }
    }
}
