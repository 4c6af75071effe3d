package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationForms;

import org.springframework.stereotype.Component;

/** Which part the head-office group looks after. */
@Component
class SuperviseProcessFacts extends PartFacts {

    SuperviseProcessFacts(InstallationForms forms) {
        super(forms);
    }

    @Override
    public String task() {
        return "UserTask_SuperviseProcess";
    }
}
