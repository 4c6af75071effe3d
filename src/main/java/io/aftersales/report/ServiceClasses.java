package io.aftersales.report;

import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** To which main class a service counts, by the tables {@code service-class} as they stand, in words of the database. */
@Component
class ServiceClasses {

    private static final String TABLE = "service-class";
    private static final String CAUSE = "cause";
    /** The kinds of case that are services. */
    private static final List<String> KINDS = List.of("repair", "installation");

    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final Reach reach;

    ServiceClasses(DecisionService decisions, OrganisationService organisations, Reach reach) {
        this.decisions = decisions;
        this.organisations = organisations;
        this.reach = reach;
    }

    /** Which class the case {@code c} has whose cause is {@code v.cause}; null where the table of its organisation names none. */
    String ofCase() {
        Map<String, List<String>> byMeaning = new LinkedHashMap<>();
        for (Organisation one : organisations.organisations()) {
            if (reach.coversOrganisation(one.id())) {
                byMeaning.computeIfAbsent(meaning(one.id()), meaning -> new ArrayList<>()).add(quoted(one.id()));
            }
        }
        if (byMeaning.size() == 1) {
            return byMeaning.keySet().iterator().next();
        }
        StringBuilder classes = new StringBuilder("case");
        byMeaning.forEach((meaning, of) -> classes.append(" when c.organisation in (").append(String.join(", ", of)).append(") then ").append(meaning));
        return classes.append(" when 1 = 0 then '' end").toString();
    }

    /** What the table of an organisation says of each kind and cause; a cause that it does not name counts as none. */
    private String meaning(String organisation) {
        StringBuilder classes = new StringBuilder("case");
        for (String kind : KINDS) {
            String usual = serviceClass(organisation, Map.of("kind", kind));
            Map<String, List<String>> causes = new LinkedHashMap<>();
            for (String cause : causes(organisation)) {
                String own = serviceClass(organisation, Map.of("kind", kind, CAUSE, cause));
                if (!own.equals(usual)) {
                    causes.computeIfAbsent(own, one -> new ArrayList<>()).add(quoted(cause));
                }
            }
            String ofKind = " when c.kind = " + quoted(kind);
            causes.forEach((own, of) -> classes.append(ofKind).append(" and v.cause in (").append(String.join(", ", of)).append(") then ").append(own));
            classes.append(ofKind).append(" then ").append(usual);
        }
        return classes.append(" when 1 = 0 then '' end").toString();
    }

    private List<String> causes(String organisation) {
        try {
            return decisions.choices(TABLE, organisation, CAUSE);
        } catch (Refusal noTable) {
            return List.of();
        }
    }

    private String serviceClass(String organisation, Map<String, String> facts) {
        try {
            Object found = decisions.evaluate(TABLE, organisation, facts).outputs().get("serviceClass");
            return found == null ? "null" : quoted(found.toString());
        } catch (Refusal noRule) {
            return "null";
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
