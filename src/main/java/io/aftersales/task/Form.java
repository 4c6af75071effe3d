package io.aftersales.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;

/**
 * A form as its file draws it.
 *
 * @param name   process and form, {@code field-visit/set-out}
 * @param fields its questions in order, groups dissolved
 * @param schema the file's content, for those who render it; not to be changed
 */
public record Form(String name, List<Field> fields, JsonNode schema) {

    /** A refusal of an answer as people who fill in the form understand it: the field is called by its label. */
    public Refusal named(Refusal no) {
        boolean labelled = !no.arguments().isEmpty() && no.arguments().get(0) instanceof Refusal.Label;
        Optional<Text> label = no.field() == null || labelled ? Optional.empty() : label(no.field());
        if (label.isEmpty()) {
            return no;
        }
        List<Object> arguments = new ArrayList<>(List.of(new Refusal.Label(label.get())));
        arguments.addAll(no.arguments());
        return Refusal.of(no.reason(), Refusal.field(no.field()), arguments.toArray());
    }

    /** @param path a field's key, or one of a row: {@code parts[0].quantity} */
    private Optional<Text> label(String path) {
        int row = path.indexOf('[');
        Optional<Field> field = find(fields, row < 0 ? path : path.substring(0, row));
        int column = path.indexOf("].");
        return (column < 0 ? field : field.flatMap(list -> find(list.columns(), path.substring(column + 2)))).map(Field::label);
    }

    private static Optional<Field> find(List<Field> fields, String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
