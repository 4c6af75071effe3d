package io.aftersales.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Problem documents from filters, where no controller advice reaches. */
@Component
public class ProblemAnswers {

    private final ProblemWriter problems;
    private final ObjectMapper json;
    private final LocaleResolver locales;

    ProblemAnswers(ProblemWriter problems, ObjectMapper json, LocaleResolver locales) {
        this.problems = problems;
        this.json = json;
        this.locales = locales;
    }

    void malformed(HttpServletRequest request, HttpServletResponse response, String field) throws IOException {
        write(request, response, HttpStatus.BAD_REQUEST, "MALFORMED", field);
    }

    void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "TOO_LARGE", null);
    }

    void inFlight(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, HttpStatus.CONFLICT, "IN_FLIGHT", null);
    }

    void keyReused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, HttpStatus.UNPROCESSABLE_ENTITY, "KEY_REUSED", RequestTransaction.KEY_HEADER);
    }

    /** Answers with the message {@code refusal.<code>} in the request's language. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String field)
            throws IOException {
        LocaleContextHolder.setLocale(locales.resolveLocale(request));
        try {
            ProblemDetail problem = problems.of(status, code, field, List.of());
            response.setStatus(status.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            json.writeValue(response.getOutputStream(), problem);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
