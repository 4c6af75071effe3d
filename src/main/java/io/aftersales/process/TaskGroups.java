package io.aftersales.process;

import java.util.List;
import java.util.stream.Stream;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Role;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * Who may work on a task, for the models: {@code camunda:candidateGroups="${taskGroups.of(execution, 'dispatcher')}"}.
 * (The engine evaluates candidate groups and due dates on the execution; {@code task} does not exist there yet.)
 */
@Component("taskGroups")
public class TaskGroups {

    private final OrganisationService organisations;

    TaskGroups(OrganisationService organisations) {
        this.organisations = organisations;
    }

    /** The groups of the role on the case's unit (variable {@code unitId}) and on every unit above it. */
    public List<String> of(VariableScope scope, String role) {
        return onUnit((String) scope.getVariable(CaseVariables.UNIT_ID), role);
    }

    /** As {@link #of}, for several roles with blanks between. */
    public List<String> ofAny(VariableScope scope, String roles) {
        return Stream.of(roles.split(" ")).flatMap(role -> of(scope, role).stream()).toList();
    }

    /** The groups of the role on the unit that a variable names, and on every unit above it. */
    public List<String> ofUnit(VariableScope scope, String variable, String role) {
        return onUnit((String) scope.getVariable(variable), role);
    }

    /** The groups of those who bear the maker's own title that a variable holds, as seen from the case's unit. */
    public List<String> ofTitle(VariableScope scope, String variable) {
        return organisations.candidateGroupsOfTitle((String) scope.getVariable(CaseVariables.UNIT_ID), (String) scope.getVariable(variable));
    }

    /** The groups of the role at the head office of the case's organisation, whatever unit the case belongs to. */
    public List<String> ofHeadOffice(VariableScope scope, String role) {
        return onUnit(organisations.headOffice((String) scope.getVariable(CaseVariables.ORGANISATION)).id(), role);
    }

    private List<String> onUnit(String unitId, String role) {
        if (unitId == null) {
            throw new IllegalStateException("a task for the role " + role + " needs the variable unitId");
        }
        return organisations.candidateGroups(unitId, Role.of(role));
    }
}
