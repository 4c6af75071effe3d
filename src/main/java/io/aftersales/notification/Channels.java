package io.aftersales.notification;

import java.util.List;

import org.springframework.stereotype.Component;

/** The ways to a person, and which of them this installation can deliver by. */
@Component
class Channels {

    private final List<Channel> channels;

    Channels(List<Channel> channels) {
        this.channels = channels;
    }

    static String channelTo(Notice.Recipient recipient) {
        if (recipient.email() != null) {
            return "email";
        }
        return recipient.phone() != null ? "sms" : "in-app";
    }

    static String addressOf(Notice.Recipient recipient) {
        return recipient.email() != null ? recipient.email() : recipient.phone();
    }

    boolean delivers(String name) {
        return channels.stream().anyMatch(channel -> channel.name().equals(name));
    }

    boolean any() {
        return !channels.isEmpty();
    }

    Channel of(String name) {
        return channels.stream().filter(channel -> channel.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no channel " + name));
    }
}
