package io.aftersales.policy;

import io.aftersales.shared.Text;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What policies are called, what they ask and why, in both languages. */
@Component
public class PolicyWords {

    private final MessageSource messages;

    PolicyWords(MessageSource messages) {
        this.messages = messages;
    }

    public Text name(Policy policy) {
        return text(policy, "name");
    }

    public Text asks(Policy policy) {
        return text(policy, "asks");
    }

    public Text why(Policy policy) {
        return text(policy, "why");
    }

    private Text text(Policy policy, String what) {
        String key = "policy." + policy.key() + "." + what;
        return new Text(messages.getMessage(key, null, Locale.CHINESE), messages.getMessage(key, null, Locale.ENGLISH));
    }
}
