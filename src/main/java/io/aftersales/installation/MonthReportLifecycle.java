package io.aftersales.installation;

import io.aftersales.shared.Refusal;

/** The process that takes a monthly report from the branch to head office and back. */
public interface MonthReportLifecycle {

    /** The report of a month is due. @throws Refusal what the first steps refuse */
    void due(String number, String organisation, String unitId) throws Refusal;
}
