package io.aftersales.organisation;

import java.util.Arrays;
import java.util.Optional;

/** What a person does on an organisational unit; a role on a unit reaches the units below it. */
public enum Role {
    AGENT, DISPATCHER, SUPERVISOR, TECHNICIAN, PARTS_ACCOUNTANT, WAREHOUSE_KEEPER, INSTALL_SUPERVISOR, WARRANTY_CLERK,
    SETTLEMENT_CLERK, QUALITY_ENGINEER, BRANCH_MANAGER, CHIEF_ENGINEER, GENERAL_MANAGER, ANALYST, RULE_APPROVER, AUDITOR,
    ADMINISTRATOR;

    /** The name in groups, tables and user names, for example {@code parts-accountant}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether it is held on a head office only: tables, price lists and calendars hold for the whole organisation. */
    boolean isOfHeadOffice() {
        return this == ANALYST || this == RULE_APPROVER;
    }

    /** @throws IllegalArgumentException for a key that is no role */
    public static Role of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no role: " + key));
    }

    /** Empty for a key that is no role. */
    public static Optional<Role> find(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
