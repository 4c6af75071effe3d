package io.aftersales.audit;

import java.util.Map;

import org.springframework.stereotype.Service;

/** Appends to the audit trail, in the caller's transaction and under the name of {@link io.aftersales.shared.CurrentActor}. */
@Service
public class AuditTrail {

    /** The stream of a case. */
    public static String ofCase(String caseNumber) {
        return "case:" + caseNumber;
    }

    /** The administration of an organisation. */
    public static String ofOrganisation(String organisation) {
        return "organisation:" + organisation;
    }

    /**
     * @param stream  whose chain the event belongs to, see the factories above
     * @param kind    what happened, dotted past participle: {@code case.opened}, {@code visit.arrived}
     * @param payload scalars, lists and maps of them; personal values wrapped in {@link Personal}
     */
    public void record(String stream, String kind, Map<String, ?> payload) {
    }
}
