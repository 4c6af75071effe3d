package io.aftersales.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** A database that is away before a request reaches its controller, for example while the login is looked up, is told like any other failure. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class EarlyFailures extends OncePerRequestFilter {

    private final HandlerExceptionResolver exceptions;

    EarlyFailures(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver exceptions) {
        this.exceptions = exceptions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            response.reset();
            if (exceptions.resolveException(request, response, null, failure) == null) {
                throw failure;
            }
        }
    }
}
