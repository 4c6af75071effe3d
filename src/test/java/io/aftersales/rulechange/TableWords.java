package io.aftersales.rulechange;

import io.aftersales.decision.Vocabulary;

import org.springframework.context.support.ResourceBundleMessageSource;

/** The words for values of tables as the application has them, without the application. */
final class TableWords {

    static final Vocabulary VOCABULARY = new Vocabulary(messages());

    private TableWords() {
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/decision");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
