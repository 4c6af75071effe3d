package io.aftersales.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

import org.springframework.http.HttpStatus;

/** Writes the problem document of an error that a filter found; the web layer knows the form and the languages. */
public interface ErrorAnswers {

    /** @param code the key of the sentence, {@code refusal.<code>} */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code) throws IOException;
}
