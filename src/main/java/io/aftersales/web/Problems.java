package io.aftersales.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.aftersales.shared.FailureTranslator;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import jakarta.validation.ConstraintViolationException;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every error answer is a problem document: the code, the field at fault and a sentence in the client's language;
 * never a stack, a statement or a class name. 400 cannot be read, 422 can be read but may not be, 409 lost a race.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Pattern DATE_LIKE = Pattern.compile("[+-]?\\d{4,9}-\\d{2}-\\d{2}.*");

    private final ProblemWriter problems;
    private final List<FailureTranslator> translators;

    Problems(ProblemWriter problems, List<FailureTranslator> translators) {
        this.problems = problems;
        this.translators = translators;
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return answer(refusal.reason(), refusal.field(), refusal.arguments());
    }

    @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class})
    ResponseEntity<ProblemDetail> raceLost(Exception race) {
        LOG.debug("race lost", race);
        return answer(InputReason.ALREADY_CHANGED);
    }

    @ExceptionHandler(ConstraintViolationException.class)
    ResponseEntity<ProblemDetail> violated(ConstraintViolationException violation) {
        String path = violation.getConstraintViolations().iterator().next().getPropertyPath().toString();
        return answer(InputReason.OUT_OF_RANGE, path.substring(path.lastIndexOf('.') + 1), List.of());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<ProblemDetail> parameterMismatch(MethodArgumentTypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        boolean impossibleDate = type != null && Temporal.class.isAssignableFrom(type) && mismatch.getValue() != null
                && DATE_LIKE.matcher(mismatch.getValue().toString()).matches();
        return answer(impossibleDate ? InputReason.NOT_A_DATE : InputReason.MALFORMED, mismatch.getName(), List.of());
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class, QueryTimeoutException.class})
    ResponseEntity<ProblemDetail> databaseAway(Exception failure) {
        Optional<Reason> race = reasonOf(failure); // H2 reports a lock that did not come as a query that took too long
        if (race.isPresent()) {
            return answer(race.get());
        }
        LOG.warn("the database does not answer: {}", failure.getMessage());
        ProblemDetail problem = problems.of(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", null, List.of());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5").body(problem);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> anythingElse(Exception failure) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure;
        }
        if (nobodyWaits(failure)) {
            LOG.debug("whoever asked has gone: {}", failure.toString());
            return null;
        }
        Refusal refusal = causeOf(failure, Refusal.class);
        if (refusal != null) {
            return refused(refusal);
        }
        Optional<Reason> reason = reasonOf(failure);
        if (reason.isPresent()) {
            return answer(reason.get());
        }
        if (failure instanceof DbActionExecutionException && failure.getCause() instanceof Exception cause) {
            return raceOrFault(cause);
        }
        return raceOrFault(failure);
    }

    /** A browser that goes to another page breaks off what it was loading: no fault of ours, and nobody is left to be answered. */
    private static boolean nobodyWaits(Exception failure) {
        return causeOf(failure, ClientAbortException.class) != null || causeOf(failure, AsyncRequestNotUsableException.class) != null;
    }

    private Optional<Reason> reasonOf(Exception failure) {
        return translators.stream().flatMap(translator -> translator.reasonOf(failure).stream()).findFirst();
    }

    private ResponseEntity<ProblemDetail> raceOrFault(Exception failure) {
        if (failure instanceof ConcurrencyFailureException || failure instanceof DuplicateKeyException) {
            return raceLost(failure);
        }
        LOG.error("request failed", failure);
        ProblemDetail problem = problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "FAULT", null, List.of());
        return ResponseEntity.internalServerError().body(problem);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(MissingServletRequestParameterException missing, HttpHeaders headers,
                                                                          HttpStatusCode status, WebRequest request) {
        return object(answer(InputReason.REQUIRED, missing.getParameterName(), List.of()));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(MissingServletRequestPartException missing, HttpHeaders headers,
                                                                     HttpStatusCode status, WebRequest request) {
        return object(answer(InputReason.REQUIRED, missing.getRequestPartName(), List.of()));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable, HttpHeaders headers,
                                                                  HttpStatusCode status, WebRequest request) {
        TooLargeException tooLarge = causeOf(unreadable, TooLargeException.class);
        if (tooLarge != null) {
            return object(problems.of(HttpStatus.PAYLOAD_TOO_LARGE, "TOO_LARGE", null, List.of()));
        }
        Throwable cause = unreadable.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return object(answer(InputReason.UNKNOWN_FIELD, pathOf(unknown), List.of()));
        }
        if (cause instanceof InvalidFormatException invalid) {
            boolean date = Temporal.class.isAssignableFrom(invalid.getTargetType());
            return object(answer(date ? InputReason.NOT_A_DATE : InputReason.NOT_A_CHOICE, pathOf(invalid), List.of()));
        }
        if (cause instanceof JsonMappingException mapping) {
            return object(answer(InputReason.MALFORMED, pathOf(mapping), List.of()));
        }
        String field = cause instanceof JsonProcessingException json && json.getLocation() != null
                ? "line " + json.getLocation().getLineNr() + ", column " + json.getLocation().getColumnNr() : "body";
        return object(answer(InputReason.MALFORMED, field, List.of()));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException invalid, HttpHeaders headers,
                                                                  HttpStatusCode status, WebRequest request) {
        return object(invalid.getBindingResult().getFieldErrors().stream().findFirst()
                .map(error -> answer(reasonOf(error.getCode()), error.getField(), limitOf(error.getArguments())))
                .orElseGet(() -> answer(InputReason.MALFORMED, "body", List.of())));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(HandlerMethodValidationException invalid, HttpHeaders headers,
                                                                            HttpStatusCode status, WebRequest request) {
        String parameter = invalid.getParameterValidationResults().stream().findFirst()
                .map(result -> result.getMethodParameter().getParameterName()).orElse("parameter");
        return object(answer(InputReason.OUT_OF_RANGE, parameter, List.of()));
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(MaxUploadSizeExceededException tooLarge, HttpHeaders headers,
                                                                          HttpStatusCode status, WebRequest request) {
        return object(problems.of(HttpStatus.PAYLOAD_TOO_LARGE, "TOO_LARGE", null, List.of()));
    }

    @ExceptionHandler(MultipartException.class)
    ResponseEntity<ProblemDetail> notMultipart(MultipartException unreadable) {
        return answer(InputReason.MALFORMED, "body", List.of());
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception failure, Object body, HttpHeaders headers, HttpStatusCode status,
                                                             WebRequest request) {
        return ResponseEntity.status(status).headers(headers).body(problems.of(HttpStatus.valueOf(status.value()),
                HttpStatus.valueOf(status.value()).name(), null, List.of()));
    }

    private ResponseEntity<ProblemDetail> answer(Reason reason) {
        return answer(reason, null, List.of());
    }

    private ResponseEntity<ProblemDetail> answer(Reason reason, String field, List<Object> arguments) {
        ProblemDetail problem = problems.of(reason, field, arguments);
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static ResponseEntity<Object> object(ResponseEntity<ProblemDetail> problem) {
        return ResponseEntity.status(problem.getStatusCode()).body(problem.getBody());
    }

    private static ResponseEntity<Object> object(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static Reason reasonOf(String constraint) {
        return switch (constraint == null ? "" : constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> InputReason.REQUIRED;
            case "Size" -> InputReason.TOO_LONG;
            default -> InputReason.OUT_OF_RANGE;
        };
    }

    /** Of {@code @Size} only: Spring lists its arguments by name, the maximum first. */
    private static List<Object> limitOf(Object[] arguments) {
        return arguments != null && arguments.length > 1 && arguments[1] instanceof Integer limit ? List.of(limit) : List.of();
    }

    private static String pathOf(JsonMappingException mapping) {
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }

    private static <T extends Throwable> T causeOf(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
