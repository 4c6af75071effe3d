package io.aftersales.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.stereotype.Component;

/**
 * The forms that ship with this version, found by convention: {@code UserTask_DispatchTechnician} of the process
 * {@code repair} is asked with {@code processes/repair/dispatch-technician.form}. They come with the code that takes their
 * answers, not with the deployed model: an older instance is asked what this version understands.
 */
@Component
public class FormCatalogue {

    /** Processes that people start by hand, with the form that they start them with. */
    private static final Map<String, String> START_FORMS = Map.of("intake", "report-fault", "project-registration", "register-project",
            "parts-request", "request-parts", "claim-intake", "file-claim", "extension-intake", "apply-extension");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Optional<Form>> forms = new ConcurrentHashMap<>();

    /** The form of a human task; empty where nothing is asked. */
    public Optional<Form> ofTask(String process, String task) {
        return named(process, kebab(task.substring(task.indexOf('_') + 1)));
    }

    /** The form by which people start a process; empty for one that they do not start. */
    public Optional<Form> ofStart(String process) {
        String form = START_FORMS.get(process);
        return form == null ? Optional.empty() : named(process, form);
    }

    private Optional<Form> named(String process, String form) {
        if (!isName(process) || !isName(form)) {
            return Optional.empty();
        }
        return forms.computeIfAbsent(process + "/" + form, this::read);
    }

    private Optional<Form> read(String name) {
        try (InputStream file = FormCatalogue.class.getResourceAsStream("/processes/" + name + ".form")) {
            return file == null ? Optional.empty() : Optional.of(FormReader.read(name, json.readTree(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("form " + name, e);
        }
    }

    private static boolean isName(String part) {
        return part.matches("[a-z0-9][a-z0-9-]{0,99}");
    }

    private static String kebab(String pascal) {
        return pascal.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
