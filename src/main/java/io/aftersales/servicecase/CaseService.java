package io.aftersales.servicecase;

import io.aftersales.shared.Refusal;

import org.springframework.stereotype.Service;

/** Opens, changes and closes cases: one transaction for the case, its process, clocks, audit events and messages. */
@Service("cases") // the engine has a bean caseService of its own
public class CaseService {

    /**
     * Opens a case, or returns the number of the case that this report (organisation and report number) opened before.
     *
     * @throws Refusal for an unknown organisation or serial, a report in the future, a phone that is none
     */
    public Opened open(CaseReport report) throws Refusal {
        throw new IllegalStateException("not built yet");
    }

    /** @param created false where the report had opened this case before */
    public record Opened(String caseNumber, boolean created) {
    }
}
