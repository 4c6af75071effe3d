package io.aftersales.decision.check;

import org.springframework.context.support.ResourceBundleMessageSource;

/** The check as the application sets it up, without the application. */
public final class Checks {

    private static final TableCheck CHECK = new TableCheck(messages());

    private Checks() {
    }

    public static TableCheck check() {
        return CHECK;
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/check");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
