package io.aftersales.task;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A form as its file draws it.
 *
 * @param name   process and form, {@code field-visit/set-out}
 * @param fields its questions in order, groups dissolved
 * @param schema the file's content, for those who render it; not to be changed
 */
public record Form(String name, List<Field> fields, JsonNode schema) {
}
