package io.aftersales.notification;

import io.aftersales.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The platform's mail, sent to a mail server of a test; the shared application has none. */
public final class Postman {

    private final ApplicationContext beans;
    private final Channels channels;

    /** @param port where the server listens on this machine */
    public Postman(ApplicationContext beans, int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        this.beans = beans;
        this.channels = new Channels(List.of(new MailChannel(sender, "service@example.com")));
    }

    public Notifier notifier() {
        return new Notifier(beans.getBean(Outbox.class), beans.getBean(Attachments.class), beans.getBean(Templates.class), channels,
                beans.getBean(AuditTrail.class), beans.getBean(Clock.class));
    }

    /** Carries out what is due. */
    public void carry() {
        new OutboxDelivery(beans.getBean(Outbox.class), beans.getBean(Attachments.class), channels, beans.getBean(Clock.class), Duration.ofSeconds(1))
                .deliverDue();
    }
}
