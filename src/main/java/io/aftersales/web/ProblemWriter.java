package io.aftersales.web;

import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Builds problem documents: status, code, field, and the sentence of the message bundles in the client's language. */
@Component
public class ProblemWriter {

    private static final int LONGEST_FIELD = 100;

    private final MessageSource messages;

    ProblemWriter(MessageSource messages) {
        this.messages = messages;
    }

    /** The document for a refusal. */
    public ProblemDetail of(Reason reason, String field, List<Object> arguments) {
        return of(statusOf(reason.kind()), reason.name(), field, arguments);
    }

    ProblemDetail of(HttpStatus status, String code, String field, List<Object> arguments) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        String shown = shortened(field);
        problem.setDetail(sentence(code, shown, arguments));
        problem.setProperty("code", code);
        if (shown != null) {
            problem.setProperty("field", shown);
        }
        return problem;
    }

    static HttpStatus statusOf(Reason.Kind kind) {
        return switch (kind) {
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case NOT_ALLOWED -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }

    /** The refusal in words, for answers that are no problem documents (import results, Tasklist). */
    public String sentence(String code, String field, List<Object> arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        List<String> values = new ArrayList<>();
        // a field that people know by a label is called by it
        if (field != null && (arguments.isEmpty() || !(arguments.get(0) instanceof Refusal.Label))) {
            values.add(field);
        }
        arguments.forEach(argument -> values.add(words(argument, locale)));
        return messages.getMessage("refusal." + code, values.toArray(), code, locale);
    }

    private static String words(Object argument, Locale locale) {
        if (argument instanceof Refusal.Label label) {
            return label.words().in(locale);
        }
        return argument instanceof Text text ? text.in(locale) : String.valueOf(argument);
    }

    private static String shortened(String field) {
        return field == null || field.length() <= LONGEST_FIELD ? field : field.substring(0, LONGEST_FIELD) + "…";
    }
}
