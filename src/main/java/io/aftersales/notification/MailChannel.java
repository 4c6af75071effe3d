package io.aftersales.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail through the SMTP server that is configured; without {@code spring.mail.host} there is none and mail stays readable in the outbox. */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailChannel implements Channel {

    private final JavaMailSender sender;
    private final String from;

    MailChannel(JavaMailSender sender, @Value("${aftersales.mail.from:service@localhost}") String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public String name() {
        return "email";
    }

    @Override
    public void deliver(Message message, List<Attachment> files) throws Exception {
        try {
            sender.send(mime(message, files));
        } catch (MailSendException refused) {
            if (refused.getFailedMessages().values().stream().anyMatch(MailChannel::forGood)) {
                throw new Undeliverable(refused);
            }
            throw refused;
        }
    }

    /** The Message-ID is the message's own, so that a reader drops a copy that a crash sent twice. */
    private MimeMessage mime(Message message, List<Attachment> files) throws MessagingException {
        MimeMessage mail = new MimeMessage(sender.createMimeMessage().getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + message.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
            }
        };
        MimeMessageHelper helper = new MimeMessageHelper(mail, !files.isEmpty(), StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(message.address());
        helper.setSubject(message.subject());
        helper.setText(message.body());
        for (Attachment file : files) {
            helper.addAttachment(file.name(), new ByteArrayResource(file.content()), file.mediaType());
        }
        return mail;
    }

    /** A 5xx answer to the address; anything else may pass. */
    private static boolean forGood(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof org.eclipse.angus.mail.smtp.SMTPAddressFailedException address) {
                return address.getReturnCode() >= 500;
            }
        }
        return failure instanceof SendFailedException rejected && rejected.getInvalidAddresses() != null
                && rejected.getInvalidAddresses().length > 0 && rejected.getNextException() == null;
    }

    private static Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null ? mail.getNextException() : failure.getCause();
    }
}
