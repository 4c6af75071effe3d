package io.aftersales.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.shared.FailureTranslator;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Answers in the shape of the engine's REST API, which Tasklist shows to people: a type and a sentence in their language. */
@Component
class TasklistAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(TasklistAnswers.class);

    private final ProblemWriter problems;
    private final List<FailureTranslator> translators;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    TasklistAnswers(ProblemWriter problems, List<FailureTranslator> translators, LocaleResolver locales, ObjectMapper json) {
        this.problems = problems;
        this.translators = translators;
        this.locales = locales;
        this.json = json;
    }

    /** @param body null for no content */
    void done(HttpServletResponse response, Object body) throws IOException {
        if (body == null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            write(response, HttpStatus.OK, body);
        }
    }

    void refused(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        HttpStatus status = ProblemWriter.statusOf(refusal.reason().kind());
        write(request, response, status, refusal.reason().name(), refusal.field(), refusal.arguments());
    }

    void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "TOO_LARGE", null, List.of());
    }

    void failed(HttpServletRequest request, HttpServletResponse response, RuntimeException failure) throws IOException {
        Reason reason = reasonOf(failure);
        if (reason == null) {
            LOG.error("Tasklist's call failed", failure);
            write(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "FAULT", null, List.of());
        } else {
            write(request, response, ProblemWriter.statusOf(reason.kind()), reason.name(), null, List.of());
        }
    }

    private Reason reasonOf(RuntimeException failure) {
        if (failure instanceof ConcurrencyFailureException || failure instanceof DuplicateKeyException) {
            return InputReason.ALREADY_CHANGED;
        }
        return translators.stream().map(translator -> translator.reasonOf(failure)).flatMap(Optional::stream).findFirst().orElse(null);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String field,
                       List<Object> arguments) throws IOException {
        LocaleContextHolder.setLocale(locales.resolveLocale(request));
        try {
            write(response, status, Map.of("type", code, "message", problems.sentence(code, field, arguments)));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void write(HttpServletResponse response, HttpStatus status, Object body) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), body);
    }
}
