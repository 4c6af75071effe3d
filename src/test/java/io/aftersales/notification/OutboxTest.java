package io.aftersales.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.aftersales.PlatformTest;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox against a real mail server. */
@PlatformTest
class OutboxTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication()).withPerMethodLifecycle(true);

    @Autowired
    private Outbox outbox;
    @Autowired
    private Attachments attachments;
    @Autowired
    private Templates templates;
    @Autowired
    private io.aftersales.audit.AuditTrail audit;
    @Autowired
    private Notifier withoutMailServer;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PlatformTransactionManager transactions;

    private final String event = UUID.randomUUID().toString();
    private final String caseNumber = "M-" + event.substring(0, 8);

    @AfterEach
    void leaveNothingPending() {
        jdbc.sql("delete from message where event_id = ?").param(event).update();
    }

    @Test
    void a_message_is_delivered_once_with_its_own_message_id_however_often_it_is_told() throws Exception {
        Channels channels = new Channels(List.of(mail(MAIL.getSmtp().getPort())));
        tell(channels, "wang@example.com");
        tell(channels, "wang@example.com");
        delivery(channels).deliverDue();
        delivery(channels).deliverDue();

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        Message message = only();
        assertThat(message.state()).isEqualTo(Message.State.SENT);
        assertThat(MAIL.getReceivedMessages()[0].getMessageID()).contains(message.id());
        assertThat(MAIL.getReceivedMessages()[0].getSubject()).contains(caseNumber);
        assertThat(MAIL.getReceivedMessages()[0].getContent().toString()).contains("王芳");
    }

    @Test
    void a_file_goes_with_the_message_as_it_was_when_the_message_was_written() throws Exception {
        Channels channels = new Channels(List.of(mail(MAIL.getSmtp().getPort())));
        byte[] content = {'P', 'K', 3, 4, 0, -1};
        Notice plain = notice("wang@example.com");
        Notice notice = new Notice(plain.eventId(), plain.kind(), plain.organisation(), plain.caseNumber(), plain.recipients(), plain.fields(),
                List.of(new Attachment("报表-2026-10.xlsx", "application/octet-stream", content)));
        Notifier notifier = new Notifier(outbox, attachments, templates, channels, audit, clock);
        new TransactionTemplate(transactions).executeWithoutResult(status -> notifier.tell(notice));
        delivery(channels).deliverDue();

        MimeMultipart parts = (MimeMultipart) MAIL.getReceivedMessages()[0].getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("报表-2026-10.xlsx");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(content);
        assertThat(only().state()).isEqualTo(Message.State.SENT);
        assertThatThrownBy(() -> new Attachment("x", "y", new byte[Attachment.LARGEST + 1])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_dead_mail_server_delays_the_message_and_nothing_else() {
        int port = MAIL.getSmtp().getPort();
        Channels channels = new Channels(List.of(mail(port)));
        MAIL.stop();
        tell(channels, "wang@example.com");
        delivery(channels).deliverDue();

        Message waiting = only();
        assertThat(waiting.state()).isEqualTo(Message.State.PENDING);
        assertThat(waiting.attempts()).isEqualTo(1);
        assertThat(waiting.nextAttemptAt()).isAfter(clock.instant());
        assertThat(waiting.lastError()).isNotBlank();
    }

    @Test
    void an_address_refused_for_good_becomes_a_dead_letter_at_once() {
        Channels channels = new Channels(List.of(new Channel() {
            @Override
            public String name() {
                return "email";
            }

            @Override
            public void deliver(Message message, List<Attachment> files) throws Undeliverable {
                throw new Undeliverable(new IllegalStateException("550 no such user"));
            }
        }));
        tell(channels, "nobody@example.com");
        delivery(channels).deliverDue();
        assertThat(only().state()).isEqualTo(Message.State.DEAD);
        assertThat(only().lastError()).contains("550");
    }

    @Test
    void what_a_crashed_node_took_is_sent_again_and_flagged() {
        Channels channels = new Channels(List.of(mail(MAIL.getSmtp().getPort())));
        tell(channels, "wang@example.com");
        outbox.claim("crashed", clock.instant().minus(Duration.ofHours(1)).plus(Duration.ofHours(1)), 50);
        jdbc.sql("update message set claimed_at = ? where event_id = ?")
                .params(clock.instant().minus(Duration.ofHours(1)).atOffset(java.time.ZoneOffset.UTC), event).update();
        delivery(channels).deliverDue();
        assertThat(only().state()).isEqualTo(Message.State.SENT);
        assertThat(only().maybeRepeated()).isTrue();
    }

    @Test
    void without_a_mail_server_the_message_stays_readable() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> withoutMailServer.tell(notice("wang@example.com")));
        assertThat(only().state()).isEqualTo(Message.State.KEPT);
        assertThat(only().body()).contains("王芳");
    }

    private void tell(Channels channels, String email) {
        Notifier notifier = new Notifier(outbox, attachments, templates, channels, audit, clock);
        new TransactionTemplate(transactions).executeWithoutResult(status -> notifier.tell(notice(email)));
    }

    private Notice notice(String email) {
        return new Notice(event, "acknowledgement", "central-ac", caseNumber,
                List.of(new Notice.Recipient("customer:C1", "王芳", email, null, "zh")),
                Map.of("caseNumber", caseNumber, "customerName", "王芳"));
    }

    private Message only() {
        List<Message> messages = outbox.ofCase(caseNumber);
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    private OutboxDelivery delivery(Channels channels) {
        return new OutboxDelivery(outbox, attachments, channels, clock, Duration.ofSeconds(1));
    }

    private static MailChannel mail(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new MailChannel(sender, "service@example.com");
    }
}
