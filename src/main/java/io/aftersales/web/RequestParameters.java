package io.aftersales.web;

import io.aftersales.shared.Characters;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What is asked in the address is held to what a database can compare with: PostgreSQL fails on NUL and on far-off years. */
@Configuration
class RequestParameters implements WebMvcConfigurer, HandlerInterceptor {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(String.class, OffsetDateTime.class, RequestParameters::instant);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Refusal {
        if (request.getQueryString() == null) {
            return true;
        }
        for (Map.Entry<String, String[]> one : request.getParameterMap().entrySet()) {
            if (!Arrays.stream(one.getValue()).allMatch(Characters::storable)) {
                throw Refusal.of(InputReason.MALFORMED, Refusal.field(one.getKey()));
            }
        }
        return true;
    }

    private static OffsetDateTime instant(String text) {
        if (text.isBlank()) {
            return null;
        }
        OffsetDateTime instant = OffsetDateTime.parse(text.strip());
        if (instant.getYear() < FIRST_YEAR || instant.getYear() > LAST_YEAR) {
            throw new DateTimeException("no year of ours");
        }
        return instant;
    }
}
