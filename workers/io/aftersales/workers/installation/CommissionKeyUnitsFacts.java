package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationForms;

import org.springframework.stereotype.Component;

/** Which part the head-office group commissions. */
@Component
class CommissionKeyUnitsFacts extends PartFacts {

    CommissionKeyUnitsFacts(InstallationForms forms) {
        super(forms);
    }

    @Override
    public String task() {
        return "UserTask_CommissionKeyUnits";
    }
}
