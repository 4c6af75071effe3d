package io.aftersales.security;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The one login page, in Chinese and English, complete without the console's bundle and without script. */
@Component
class LoginPage extends OncePerRequestFilter {

    static final String PATH = "/login";

    private final MessageSource messages;
    private final boolean demo;
    private final Template template;

    LoginPage(MessageSource messages, Environment environment) throws IOException {
        this.messages = messages;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        try (Reader page = new InputStreamReader(new ClassPathResource("login/login.html").getInputStream(), StandardCharsets.UTF_8)) {
            this.template = Mustache.compiler().compile(page);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PATH.equals(AccessDecision.path(request)) || !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        render(request, response, HttpStatus.OK, null, request.getParameter("logout") == null ? null : "login.loggedOut");
    }

    /** @param error,notice keys of messages; null for none */
    void render(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String error, String notice)
            throws IOException {
        Locale locale = locale(request);
        Map<String, Object> values = new HashMap<>();
        for (String key : new String[] {"title", "product", "user", "password", "submit", "demo"}) {
            values.put(key, text("login." + key, locale));
        }
        values.put("language", locale.getLanguage().equals("zh") ? "zh-CN" : "en");
        values.put("lang", locale.getLanguage());
        values.put("isDemo", demo);
        values.put("error", error == null ? null : text(error, locale));
        values.put("notice", notice == null ? null : text(notice, locale));
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        values.put("csrfName", token == null ? "_csrf" : token.getParameterName());
        values.put("csrf", token == null ? "" : token.getToken());
        values.put("chinese", locale.getLanguage().equals("zh"));
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(template.execute(values));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** The language that was clicked, else the browser's first one that we speak. */
    private static Locale locale(HttpServletRequest request) {
        String clicked = request.getParameter("lang");
        if ("zh".equals(clicked) || "en".equals(clicked)) {
            return Locale.forLanguageTag(clicked);
        }
        for (Locale wanted : java.util.Collections.list(request.getLocales())) {
            if (wanted.getLanguage().equals("zh") || wanted.getLanguage().equals("en")) {
                return Locale.forLanguageTag(wanted.getLanguage());
            }
        }
        return Locale.ENGLISH;
    }
}
