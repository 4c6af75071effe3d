package io.aftersales.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** An address that the firewall in front of everything does not let through is told like any other that cannot be read. */
@Component
class RejectedRequests implements RequestRejectedHandler {

    private static final String FIELD = "path";

    private final ProblemAnswers problems;

    RejectedRequests(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected) throws IOException {
        problems.malformed(request, response, FIELD);
    }
}
