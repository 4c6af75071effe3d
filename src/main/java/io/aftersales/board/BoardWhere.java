package io.aftersales.board;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.organisation.Unit;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Turns a filter and the reach of whoever asks into the condition of a query over {@code open_clock k}. */
@Component
class BoardWhere {

    private final OrganisationService organisations;
    private final Reach reach;
    private final Branches branches;

    BoardWhere(OrganisationService organisations, Reach reach, Branches branches) {
        this.organisations = organisations;
        this.reach = reach;
        this.branches = branches;
    }

    /**
     * Everything of the filter.
     *
     * @throws Refusal not found, for an organisation or unit out of reach
     */
    Condition of(BoardFilter filter, Instant now) throws Refusal {
        Condition condition = acrossBranches(filter, now);
        if (filter.branch() != null) {
            condition.and("k.unit_id in (:branch)", "branch", reached(branches.unitsOf(filter.branch())));
        }
        BoardState state = BoardState.read(filter.state());
        if (state != null) {
            condition.sql.append(" and ").append(state.condition());
        }
        return condition;
    }

    /** As {@link #of}, whatever branch and state. */
    Condition acrossBranches(BoardFilter filter, Instant now) throws Refusal {
        filter.check();
        Condition condition = new Condition(reach.units("k.unit_id"), now);
        if (filter.organisation() != null) {
            reach.requireOrganisation(filter.organisation());
            condition.and("k.organisation = :organisation", "organisation", filter.organisation());
        }
        if (filter.outlet() != null) {
            condition.and("k.unit_id in (:outlet)", "outlet", reached(organisations.unitAndBelow(filter.outlet())));
        }
        condition.equal("k.kind", "kind", filter.kind());
        condition.equal("k.target", "target", filter.target());
        condition.equal("k.severity", "severity", filter.severity());
        condition.equal("k.product", "product", filter.product());
        return condition;
    }

    private List<String> reached(List<Unit> units) throws Refusal {
        List<String> reached = units.stream().map(Unit::id).filter(reach::covers).toList();
        if (reached.isEmpty()) {
            throw Refusal.of(InputReason.NOT_FOUND);
        }
        return reached;
    }

    /** A condition under way. */
    static final class Condition {

        private final StringBuilder sql = new StringBuilder("k.is_open = true");
        private final Map<String, Object> parameters = new HashMap<>();

        private Condition(Reach.Condition within, Instant now) {
            sql.append(" and ").append(within.sql());
            parameters.putAll(within.parameters());
            parameters.put("now", now.atOffset(ZoneOffset.UTC));
        }

        private void equal(String column, String name, String value) {
            if (value != null) {
                and(column + " = :" + name, name, value);
            }
        }

        void and(String condition, String name, Object value) {
            sql.append(" and ").append(condition);
            parameters.put(name, value);
        }

        String sql() {
            return sql.toString();
        }

        Map<String, Object> parameters() {
            return parameters;
        }
    }
}
