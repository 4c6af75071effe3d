package io.aftersales.installation;

import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.TimedWork;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every hour for certificates that end soon. Safe to run on every node: a certificate is called to mind once. */
@Component
class CertificateReminders implements TimedWork {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateReminders.class);

    private final InstallerService installers;

    CertificateReminders(InstallerService installers) {
        this.installers = installers;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void run() {
        try {
            CurrentActor.run(Actor.process("certificate-reminders", null), this::runDue);
        } catch (DataAccessException databaseBusy) {
            LOG.warn("certificates were not looked after: {}", databaseBusy.getMessage());
        }
    }

    @Override
    public void runDue() {
        installers.remind();
    }
}
