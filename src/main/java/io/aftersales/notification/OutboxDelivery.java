package io.aftersales.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries messages out, on threads of its own and outside any transaction: a slow or dead mail server delays mail and
 * nothing else. At least once; twice only after a crash between sending and noting it.
 */
@Component
public class OutboxDelivery implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);
    private static final List<Duration> BACK_OFF = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
            Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12));
    private static final Duration STALE = Duration.ofMinutes(5);
    private static final int BATCH = 20;

    private final Outbox outbox;
    private final Attachments attachments;
    private final Channels channels;
    private final Clock clock;
    private final Duration poll;
    private final String node = UUID.randomUUID().toString();
    private volatile Thread thread;

    OutboxDelivery(Outbox outbox, Attachments attachments, Channels channels, Clock clock, @Value("${aftersales.outbox.poll:PT1S}") Duration poll) {
        this.outbox = outbox;
        this.attachments = attachments;
        this.channels = channels;
        this.clock = clock;
        this.poll = poll;
    }

    /** Delivers everything that is due now. @return how many were tried */
    public int deliverDue() {
        outbox.release(clock.instant().minus(STALE));
        int tried = 0;
        for (List<Message> batch = claim(); !batch.isEmpty(); batch = claim()) {
            batch.forEach(this::deliver);
            tried += batch.size();
        }
        return tried;
    }

    private List<Message> claim() {
        return outbox.claim(node, clock.instant(), BATCH);
    }

    private void deliver(Message message) {
        try {
            channels.of(message.channel()).deliver(message, attachments.of(message.id()));
            outbox.sent(message.id(), clock.instant());
        } catch (Channel.Undeliverable forGood) {
            outbox.failed(message.id(), Message.State.DEAD, clock.instant(), reasonOf(forGood));
        } catch (Exception later) {
            boolean last = message.attempts() >= BACK_OFF.size();
            Instant next = last ? clock.instant() : clock.instant().plus(BACK_OFF.get(message.attempts()));
            outbox.failed(message.id(), last ? Message.State.DEAD : Message.State.PENDING, next, reasonOf(later));
            LOG.warn("message {} not delivered, attempt {}", message.id(), message.attempts() + 1);
        }
    }

    private static String reasonOf(Exception failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                deliverDue();
            } catch (RuntimeException databaseAway) {
                LOG.warn("outbox not read: {}", databaseAway.getMessage());
            }
            try {
                Thread.sleep(poll.toMillis());
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    @Override
    public void start() {
        if (channels.any()) {
            thread = new Thread(this::run, "outbox");
            thread.start();
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
