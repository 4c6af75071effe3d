package io.aftersales.dispatch;

import java.util.List;

/** Warranties that parts have of their own, after a repair; the capability that keeps warranties implements it. */
public interface PartGuarantees {

    /** Whether each of the parts of the case's unit is under a warranty of its own today; never for no parts. */
    boolean cover(String caseNumber, List<String> partCodes);
}
