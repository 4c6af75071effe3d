package io.aftersales.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a check must know beside the form.
 *
 * @param choices   the choices that come with the task, by their key
 * @param documents whether a document with this id belongs to the case
 * @param today     the date where the organisation is
 */
public record Asked(Map<String, List<Choice>> choices, Predicate<String> documents, LocalDate today) {
}
