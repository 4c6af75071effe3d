package io.aftersales.web;

import io.aftersales.security.ErrorAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets the security filters answer with the same problem documents as everything else. */
@Component
class SecurityAnswers implements ErrorAnswers {

    private final ProblemAnswers problems;

    SecurityAnswers(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code) throws IOException {
        problems.write(request, response, status, code, null);
    }
}
