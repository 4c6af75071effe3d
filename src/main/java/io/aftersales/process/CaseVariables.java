package io.aftersales.process;

/** The variables by which tasks, groups and due dates find their case. */
public final class CaseVariables {

    public static final String CASE_NUMBER = "caseNumber";
    public static final String ORGANISATION = "organisation";
    /** The unit that is responsible now; tasks go to its people. */
    public static final String UNIT_ID = "unitId";

    private CaseVariables() {
    }
}
