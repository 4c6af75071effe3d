package io.aftersales.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** One login for API, Tasklist and console. Everything needs an identity, and what {@link AccessRules} do not name does not exist. */
@Configuration
class SecurityConfiguration {

    static final String CSRF_COOKIE = "AFTERSALES-XSRF";
    static final String CSRF_HEADER = "X-AFTERSALES-XSRF";

    private static final String OWN_PAGES = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain security(HttpSecurity http, AuthenticationManager logins, AccessDecision access, Denials denials, LoginPage page,
                                 Callers callers, EngineLogin engine, TokenService tokens, LoginLimit limit, ErrorAnswers answers,
                                 TasklistGateway gateway, @Value("${aftersales.security.people-may-use-basic:false}") boolean basic)
            throws Exception {
        http.authenticationManager(logins)
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                        .requestMatchers(path("/login"), path("/brand/**"), path("/favicon.ico"), path("/error"), path("/actuator/health"))
                        .permitAll()
                        .anyRequest().access(access))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .formLogin(form -> form.loginPage(LoginPage.PATH).defaultSuccessUrl("/")
                        .failureHandler((request, response, failure) -> failed(page, request, response, failure)))
                .logout(logout -> logout.logoutSuccessHandler(loggedOut()).deleteCookies("JSESSIONID"))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        // a browser does not add these credentials by itself; Tasklist's own API has its own token
                        .ignoringRequestMatchers(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)
                        .ignoringRequestMatchers(path("/camunda/api/**")))
                .headers(SecurityConfiguration::headers)
                .addFilterAfter(new EagerCsrfCookie(), CsrfFilter.class)
                .addFilterAfter(page, EagerCsrfCookie.class)
                .addFilterBefore(new MachineFilter(tokens, limit, answers), BasicAuthenticationFilter.class)
                .addFilterAfter(new ActorFilter(callers, engine), AuthorizationFilter.class)
                .addFilterAfter(gateway, ActorFilter.class);
        if (basic) {
            http.httpBasic(login -> login.authenticationEntryPoint(denials));
        }
        return http.build();
    }

    @Bean
    AuthenticationManager logins(PasswordLogin passwords) {
        return new ProviderManager(passwords);
    }

    /** These run inside the security chain only, not once more around it. */
    @Bean
    FilterRegistrationBean<LoginPage> loginPageOnlyInChain(LoginPage page) {
        FilterRegistrationBean<LoginPage> registration = new FilterRegistrationBean<>(page);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<TasklistGateway> gatewayOnlyInChain(TasklistGateway gateway) {
        FilterRegistrationBean<TasklistGateway> registration = new FilterRegistrationBean<>(gateway);
        registration.setEnabled(false);
        return registration;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(Duration.ofDays(365).toSeconds()).includeSubDomains(true))
                // the engine's web application sends a policy of its own, which its scripts need
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(path("/camunda/**")),
                        new StaticHeadersWriter("Content-Security-Policy", OWN_PAGES)))
                .addHeaderWriter(new StaticHeadersWriter("Permissions-Policy", "camera=(self), geolocation=(self), microphone=()"))
                .withObjectPostProcessor(new EagerHeaders());
    }

    /** Before the answer begins: else a thread that streams it and the one that took the request may write them at the same time. */
    private static final class EagerHeaders implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName(CSRF_COOKIE);
        cookie.setHeaderName(CSRF_HEADER);
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(settings -> settings.sameSite("Lax"));
        return cookie;
    }

    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> Denials.wantsPage(request) && !AccessDecision.isUnknown(request));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static void failed(LoginPage page, HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean tooMany = failure instanceof TooManyAttemptsException;
        page.render(request, response, tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED,
                tooMany ? "refusal.TOO_MANY_REQUESTS" : "login.failed", null);
    }

    private static LogoutSuccessHandler loggedOut() {
        return (request, response, authentication) -> {
            String accept = request.getHeader(HttpHeaders.ACCEPT);
            if (accept != null && accept.contains("text/html")) {
                response.sendRedirect(request.getContextPath() + LoginPage.PATH + "?logout");
            } else {
                response.setStatus(HttpStatus.NO_CONTENT.value());
            }
        };
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    /** Scripts read the token from the cookie, so it must be there before the first writing request. */
    private static final class EagerCsrfCookie extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
            if (token != null) {
                token.getToken();
            }
            chain.doFilter(request, response);
        }
    }
}
