package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationForms;

import org.springframework.stereotype.Component;

/** Which part the head-office group audits. */
@Component
class AuditQualityFacts extends PartFacts {

    AuditQualityFacts(InstallationForms forms) {
        super(forms);
    }

    @Override
    public String task() {
        return "UserTask_AuditQuality";
    }
}
