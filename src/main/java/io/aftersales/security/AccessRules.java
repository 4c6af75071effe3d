package io.aftersales.security;

import static io.aftersales.organisation.Role.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.aftersales.organisation.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which role may call what, in one table; the first line that fits decides, and what no line names does not exist. Which
 * objects a caller then reaches is another question, see {@link io.aftersales.organisation.Reach}.
 */
final class AccessRules {

    private static final Who ANYBODY = people(Role.values()).andMachines();
    private static final Who STAFF = people(Role.values());
    private static final Who CASE_WORK = people(AGENT, DISPATCHER, SUPERVISOR, TECHNICIAN, PARTS_ACCOUNTANT, WAREHOUSE_KEEPER,
            INSTALL_SUPERVISOR, WARRANTY_CLERK, QUALITY_ENGINEER, BRANCH_MANAGER, CHIEF_ENGINEER, GENERAL_MANAGER, ADMINISTRATOR)
            .andMachines();
    private static final Who CASE_LEAD = people(AGENT, DISPATCHER, SUPERVISOR, BRANCH_MANAGER, CHIEF_ENGINEER, GENERAL_MANAGER,
            ADMINISTRATOR).andMachines();
    private static final Who ARCHIVE = people(AGENT, DISPATCHER, SUPERVISOR, TECHNICIAN, PARTS_ACCOUNTANT, WAREHOUSE_KEEPER,
            INSTALL_SUPERVISOR, WARRANTY_CLERK, SETTLEMENT_CLERK, QUALITY_ENGINEER, BRANCH_MANAGER, CHIEF_ENGINEER, GENERAL_MANAGER,
            AUDITOR, ADMINISTRATOR).andMachines();
    private static final Who INSTALLATION = people(AGENT, SUPERVISOR, INSTALL_SUPERVISOR, QUALITY_ENGINEER, BRANCH_MANAGER, CHIEF_ENGINEER,
            GENERAL_MANAGER, ADMINISTRATOR).andMachines();
    private static final Who CASHIERS = people(AGENT, DISPATCHER, SUPERVISOR, TECHNICIAN, SETTLEMENT_CLERK, BRANCH_MANAGER, GENERAL_MANAGER)
            .andMachines();
    private static final Who ASSESSORS = people(SUPERVISOR, INSTALL_SUPERVISOR, QUALITY_ENGINEER, SETTLEMENT_CLERK, BRANCH_MANAGER,
            CHIEF_ENGINEER, GENERAL_MANAGER, ADMINISTRATOR);
    private static final Who RULES = people(ANALYST, RULE_APPROVER, AUDITOR, CHIEF_ENGINEER, GENERAL_MANAGER, ADMINISTRATOR);
    private static final Who POLICIES = people(AUDITOR, GENERAL_MANAGER, ADMINISTRATOR);
    private static final Who DRAFT_READERS = people(ANALYST, RULE_APPROVER, AUDITOR, ADMINISTRATOR);

    private static final Who REPORTS = people(SUPERVISOR, INSTALL_SUPERVISOR, PARTS_ACCOUNTANT, WARRANTY_CLERK, SETTLEMENT_CLERK, QUALITY_ENGINEER,
            BRANCH_MANAGER, CHIEF_ENGINEER, GENERAL_MANAGER, AUDITOR, ADMINISTRATOR);
    /** Also whoever may have a report sent by mail. */
    private static final Who MESSAGES = people(AGENT, DISPATCHER, SUPERVISOR, INSTALL_SUPERVISOR, PARTS_ACCOUNTANT, WARRANTY_CLERK, SETTLEMENT_CLERK,
            QUALITY_ENGINEER, BRANCH_MANAGER, CHIEF_ENGINEER, GENERAL_MANAGER, AUDITOR, ADMINISTRATOR);

    private static final Who STOCK_KEEPERS = people(PARTS_ACCOUNTANT, WAREHOUSE_KEEPER, ADMINISTRATOR).andMachines();
    private static final Who CLAIMANTS = people(AGENT, TECHNICIAN, SUPERVISOR, WARRANTY_CLERK, BRANCH_MANAGER, ADMINISTRATOR).andMachines();

    private static final List<Rule> TABLE = List.of(
            rule("GET", "/api/me", ANYBODY),
            rule("POST", "/api/session/password", STAFF),

            rule("POST", "/api/cases", people(AGENT, DISPATCHER, SUPERVISOR, TECHNICIAN, BRANCH_MANAGER, ADMINISTRATOR).andMachines()),
            rule("POST", "/api/cases/*/documents", CASE_WORK),
            rule("POST", "/api/cases/*/payments", CASHIERS),
            rule("POST", "/api/cases/*/refunds", people(SETTLEMENT_CLERK, BRANCH_MANAGER, GENERAL_MANAGER)),
            rule("POST", "/api/cases/**", CASE_LEAD),
            rule("PUT", "/api/cases/**", CASE_LEAD),
            rule("PATCH", "/api/cases/**", CASE_LEAD),
            rule("GET", "/api/cases/*/evidence", people(BRANCH_MANAGER, GENERAL_MANAGER, AUDITOR, ADMINISTRATOR)),
            rule("GET", "/api/cases/**", ANYBODY),
            rule("GET", "/api/processes/*/heat/**", people(SUPERVISOR, QUALITY_ENGINEER, BRANCH_MANAGER, CHIEF_ENGINEER, GENERAL_MANAGER,
                    ANALYST, AUDITOR, ADMINISTRATOR)),
            rule("GET", "/api/processes/**", ANYBODY),

            rule("POST", "/api/part-orders/**", people(TECHNICIAN, DISPATCHER, SUPERVISOR, PARTS_ACCOUNTANT, WAREHOUSE_KEEPER,
                    BRANCH_MANAGER, CHIEF_ENGINEER, GENERAL_MANAGER, ADMINISTRATOR).andMachines()),
            rule("GET", "/api/part-orders/**", ANYBODY),
            rule("GET", "/api/part-returns", ANYBODY),
            rule("GET", "/api/unit-loans", ANYBODY),
            rule("GET", "/api/receivables", ANYBODY),
            rule("GET", "/api/ledger/**", ANYBODY),
            rule("POST", "/api/ledger/**", people(SETTLEMENT_CLERK, GENERAL_MANAGER)),
            rule("GET", "/api/statements/**", ANYBODY),
            rule("POST", "/api/statements/runs", people(SETTLEMENT_CLERK, GENERAL_MANAGER, ADMINISTRATOR).andMachines()),
            rule("GET", "/api/assessments/**", ANYBODY),
            rule("POST", "/api/assessments/**", ASSESSORS),
            rule("POST", "/api/incentives", ASSESSORS),
            rule("GET", "/api/deposits/**", ANYBODY),
            rule("POST", "/api/deposits/**", people(SETTLEMENT_CLERK, GENERAL_MANAGER)),

            rule("GET", "/api/tasks/**", ANYBODY),
            rule("POST", "/api/tasks/**", STAFF),
            rule("GET", "/api/documents/**", ANYBODY),
            rule("POST", "/api/documents/**", CASE_WORK),

            rule("GET", "/api/customers/**", ARCHIVE),
            rule("POST", "/api/customers/**", CASE_LEAD),
            rule("PUT", "/api/customers/**", CASE_LEAD),
            rule("GET", "/api/units/**", ANYBODY),
            rule("POST", "/api/units/**", CASE_LEAD),
            rule("PUT", "/api/units/**", CASE_LEAD),
            rule("POST", "/api/claims", CLAIMANTS),
            rule("POST", "/api/claims/*/withdraw", CLAIMANTS),
            rule("GET", "/api/claims/**", ARCHIVE),
            rule("POST", "/api/extensions", people(AGENT, INSTALL_SUPERVISOR, WARRANTY_CLERK, SUPERVISOR, BRANCH_MANAGER, ADMINISTRATOR)
                    .andMachines()),
            rule("POST", "/api/extensions/*/withdraw", people(AGENT, INSTALL_SUPERVISOR, WARRANTY_CLERK, SUPERVISOR, BRANCH_MANAGER,
                    ADMINISTRATOR).andMachines()),
            rule("GET", "/api/extensions/**", ARCHIVE),

            rule("GET", "/api/search/**", ARCHIVE),
            rule("POST", "/api/imports/parts", STOCK_KEEPERS),
            rule("POST", "/api/imports/opening-stock", STOCK_KEEPERS),
            rule("POST", "/api/imports/**", people(ADMINISTRATOR, AGENT).andMachines()),

            rule("POST", "/api/decisions/*/drafts", people(ANALYST)),
            rule("POST", "/api/decisions/*/check", people(ANALYST)),
            rule("POST", "/api/decisions/*/try", DRAFT_READERS),
            rule("POST", "/api/drafts/*/try", DRAFT_READERS),
            rule("GET", "/api/replays/**", DRAFT_READERS),
            rule("POST", "/api/replays/*/cancel", people(ANALYST)),
            rule("GET", "/api/decisions/*/drafts", DRAFT_READERS),
            rule("POST", "/api/drafts/*/presence", DRAFT_READERS),
            rule("DELETE", "/api/drafts/*/presence", DRAFT_READERS),
            rule("POST", "/api/drafts/*/examples/run", DRAFT_READERS),
            rule("GET", "/api/drafts/**", DRAFT_READERS),
            rule("POST", "/api/drafts/**", people(ANALYST)),
            rule("PUT", "/api/drafts/**", people(ANALYST)),
            rule("DELETE", "/api/drafts/**", people(ANALYST)),
            rule("POST", "/api/decisions/*/evaluate", people(ANALYST, AUDITOR, ADMINISTRATOR).andMachines()),
            rule("POST", "/api/decisions/*/rollback", people(RULE_APPROVER)),
            rule("GET", "/api/decisions/**", RULES.andMachines()),
            rule("POST", "/api/rule-changes", people(ANALYST)),
            rule("POST", "/api/rule-changes/*/withdraw", people(ANALYST, RULE_APPROVER)),
            rule("GET", "/api/rule-changes/**", RULES),
            rule("POST", "/api/price-lists/*/*/rollback", people(RULE_APPROVER)),
            rule("POST", "/api/price-lists/**", people(ANALYST)),
            rule("GET", "/api/price-lists/**", STAFF),
            rule("POST", "/api/price-list-drafts/**", people(ANALYST)),
            rule("POST", "/api/calendar-drafts/rollback", people(RULE_APPROVER)),
            rule("POST", "/api/calendar-drafts/**", people(ANALYST)),
            rule("PUT", "/api/calendar-drafts/*", people(ANALYST)),
            rule("GET", "/api/calendar-drafts/**", RULES),
            rule("PUT", "/api/price-list-drafts/*", people(ANALYST)),
            rule("GET", "/api/price-list-drafts/**", RULES),

            rule("GET", "/api/receipts/**", RULES),

            rule("GET", "/api/stock/**", ANYBODY),
            rule("POST", "/api/stock/**", STOCK_KEEPERS),
            rule("PUT", "/api/stock/**", STOCK_KEEPERS),
            rule("DELETE", "/api/stock/reservations/*", STOCK_KEEPERS),

            rule("POST", "/api/projects", INSTALLATION),
            rule("POST", "/api/projects/**", INSTALLATION),
            rule("PUT", "/api/projects/**", INSTALLATION),
            rule("GET", "/api/projects/**", ANYBODY),
            rule("GET", "/api/checklists/**", ARCHIVE),
            rule("POST", "/api/checklists", people(INSTALL_SUPERVISOR, QUALITY_ENGINEER, CHIEF_ENGINEER, ADMINISTRATOR)),
            rule("GET", "/api/installers/**", ARCHIVE),
            rule("POST", "/api/installers/**", people(INSTALL_SUPERVISOR, SUPERVISOR, BRANCH_MANAGER, QUALITY_ENGINEER, ADMINISTRATOR)
                    .andMachines()),

            rule("GET", "/api/clocks/**", ANYBODY),
            rule("POST", "/api/clocks/**", CASE_LEAD),
            rule("GET", "/api/calendars/**", ANYBODY),
            rule("POST", "/api/calendars/**", people(ADMINISTRATOR)),
            rule("GET", "/api/board/**", STAFF),
            rule("POST", "/api/board/clocks/*/seen", STAFF),
            rule("POST", "/api/board/**", people(SUPERVISOR, BRANCH_MANAGER, CHIEF_ENGINEER, GENERAL_MANAGER, ADMINISTRATOR)),

            rule("GET", "/api/reports/**", REPORTS),
            rule("POST", "/api/reports/subscriptions", REPORTS),
            rule("DELETE", "/api/reports/subscriptions/*", REPORTS),

            rule("GET", "/api/messages/**", MESSAGES),
            rule("POST", "/api/messages/**", people(ADMINISTRATOR)),
            rule("GET", "/api/outbox/**", people(AGENT, DISPATCHER, SUPERVISOR, BRANCH_MANAGER, AUDITOR, ADMINISTRATOR)),
            rule("POST", "/api/outbox/**", people(ADMINISTRATOR)),
            rule("GET", "/api/audit/policies/**", POLICIES),
            rule("POST", "/api/audit/policies/questions", POLICIES),
            rule("DELETE", "/api/audit/policies/questions/*", POLICIES),
            rule("GET", "/api/audit/**", people(AUDITOR, ADMINISTRATOR)),
            rule("POST", "/api/audit/anchors", people(AUDITOR, ADMINISTRATOR)),
            rule("PUT", "/api/audit/anchor-address", people(ADMINISTRATOR)),
            rule("GET", "/api/retention/**", people(AUDITOR, ADMINISTRATOR)),
            rule("POST", "/api/retention/holds", people(AUDITOR)),
            rule("DELETE", "/api/retention/holds/*", people(AUDITOR)),
            rule("POST", "/api/retention/**", people(ADMINISTRATOR)),
            rule("PUT", "/api/retention/policies", people(ADMINISTRATOR)),

            rule("GET", "/api/organisations/**", ANYBODY),
            rule("POST", "/api/organisations/**", people(ADMINISTRATOR)),
            rule("PUT", "/api/organisations/**", people(ADMINISTRATOR)),
            rule("GET", "/api/people/**", people(DISPATCHER, SUPERVISOR, BRANCH_MANAGER, GENERAL_MANAGER, AUDITOR, ADMINISTRATOR)),
            rule("POST", "/api/people/**", people(ADMINISTRATOR)),
            rule("PUT", "/api/people/**", people(ADMINISTRATOR)),
            rule("GET", "/api/tokens/**", people(ADMINISTRATOR)),
            rule("POST", "/api/tokens/**", people(ADMINISTRATOR)),
            rule("DELETE", "/api/tokens/*", people(ADMINISTRATOR)),

            rule("GET", "/api/demo/**", ANYBODY),
            rule("POST", "/api/demo/**", ANYBODY),

            rule("GET", "/v3/api-docs/**", ANYBODY),
            rule("GET", "/v3/api-docs.yaml", ANYBODY),

            rule("GET", "/", ANYBODY),
            rule("GET", "/app/**", STAFF),
            rule("GET", "/forms/**", STAFF),
            // the gateway in front of Tasklist looks closer at what is behind these
            rule("GET", "/camunda/**", STAFF),
            rule("OPTIONS", "/camunda/api/**", STAFF),
            rule("POST", "/camunda/api/**", STAFF),
            rule("PUT", "/camunda/api/**", STAFF),
            rule("DELETE", "/camunda/api/**", STAFF));

    private AccessRules() {
    }

    /** Who may call it; empty where no rule names it. HEAD is asked as GET. */
    static Optional<Who> find(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return TABLE.stream().filter(rule -> rule.fits(method, parsed)).map(Rule::who).findFirst();
    }

    private static Who people(Role... roles) {
        return new Who(EnumSet.copyOf(Arrays.asList(roles)), false);
    }

    private static Rule rule(String method, String pattern, Who who) {
        return new Rule(HttpMethod.valueOf(method), PathPatternParser.defaultInstance.parse(pattern), who);
    }

    /** @param machines whether any token suffices; a token that carries one of the roles always does */
    record Who(Set<Role> roles, boolean machines) {

        Who andMachines() {
            return new Who(roles, true);
        }

        boolean includes(Caller caller) {
            return caller.isMachine() && machines || caller.roles().stream().anyMatch(roles::contains);
        }
    }

    private record Rule(HttpMethod method, PathPattern pattern, Who who) {

        private boolean fits(String asked, PathContainer path) {
            return (method.matches(asked) || method == HttpMethod.GET && "HEAD".equals(asked)) && pattern.matches(path);
        }
    }
}
