package io.aftersales.installation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every hour for certificates that end soon. */
@Component
class CertificateReminders {

    private final InstallerService installers;

    CertificateReminders(InstallerService installers) {
        this.installers = installers;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void remind() {
        installers.remind();
    }
}
