package io.aftersales.report;

import io.aftersales.organisation.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A report of the catalogue. Its title is {@code report.<key>} of {@code messages/report.properties}; further words there are those of
 * its figures and groupings.
 */
interface ReportKind {

    /** Who leads or oversees the work. */
    Set<Role> LEADS = EnumSet.of(Role.SUPERVISOR, Role.INSTALL_SUPERVISOR, Role.QUALITY_ENGINEER, Role.BRANCH_MANAGER, Role.CHIEF_ENGINEER,
            Role.GENERAL_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR);
    /** Who settles, or answers for money. */
    Set<Role> CASHIERS = EnumSet.of(Role.SETTLEMENT_CLERK, Role.BRANCH_MANAGER, Role.GENERAL_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR);

    /** The name in addresses, for example {@code attainment}. */
    String key();

    /** In the order in which people read them, as the tables stand; the rows that they count are always the same. */
    List<Figure> figures();

    /** The usual one first; every row that the figures count can be told apart by each. */
    List<Grouping> groupings();

    /** Who may see it, within the units of these roles. */
    Set<Role> roles();

    /** In the order of the catalogue, from 1. */
    int place();
}
