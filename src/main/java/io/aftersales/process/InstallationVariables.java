package io.aftersales.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** What routes an installation project and its parts. */
public final class InstallationVariables {

    /** In how many parts the site is handed over. */
    public static final String PART_COUNT = "partCount";
    /** The part that an instance is about, from 1 on. */
    public static final String PART_NO = "partNo";
    public static final String KEY_PROJECT = "keyProject";
    /** Whether position and power supply allow the installation. */
    public static final String SITE_SUITABLE = "siteSuitable";
    public static final String DRAWINGS_APPROVED = "drawingsApproved";
    /** The person who inspects the part and follows its rectification. */
    public static final String INSPECTOR = "inspector";
    /** The inspection that is under way, or was the last. */
    public static final String INSPECTION_ID = "inspectionId";
    public static final String FINDINGS_OPEN = "findingsOpen";
    public static final String RECTIFICATION_NO = "rectificationNo";
    /** Whether findings touch safety, stability or effect. */
    public static final String LETTER_NEEDED = "letterNeeded";
    public static final String FOLLOW_UP_AGAIN = "followUpAgain";
    public static final String ALL_IN_ORDER = "allInOrder";
    /** Whether everything was done that the organisation asks of a commissioning. */
    public static final String COMMISSIONED = "commissioned";
    public static final String AUDIT_PASSED = "auditPassed";
    /** Whether the customer took the part over. */
    public static final String TAKEN_OVER = "takenOver";
    /** Whether a monthly report names large projects that the group has to audit. */
    public static final String LARGE_PROJECTS = "largeProjects";
    /** Whether head office took a monthly report; else the branch corrects it. */
    public static final String REPORT_ACCEPTED = "reportAccepted";

    private InstallationVariables() {
    }

    /** The part; the engine counts in long numbers. */
    public static int partNo(VariableScope scope) {
        return ((Number) scope.getVariable(PART_NO)).intValue();
    }
}
