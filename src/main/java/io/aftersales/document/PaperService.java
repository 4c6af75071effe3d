package io.aftersales.document;

import io.aftersales.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues papers on a case: letters, reports and statements as PDF files that are kept like every other file of the case. */
@Service
public class PaperService {

    private final PaperTemplates templates;
    private final PdfPrinter printer;
    private final DocumentService documents;

    PaperService(PaperTemplates templates, PdfPrinter printer, DocumentService documents) {
        this.templates = templates;
        this.printer = printer;
        this.documents = documents;
    }

    /**
     * Fills the template {@code templates/paper/<template>.<language>.html}, prints it and keeps it on the case.
     *
     * @param fileName what the file is called when somebody takes it home, ending in .pdf
     * @param language zh or en
     * @param model    what the template names: texts, numbers, lists of maps. Never read as markup
     * @throws Refusal where the paper grew beyond the largest file of a case
     */
    @Transactional
    public Document issue(String caseNumber, Document.Kind kind, String fileName, String template, String language, Map<String, Object> model)
            throws Refusal {
        byte[] pdf = printer.print(templates.fill(template, language, model));
        try {
            return documents.add(caseNumber, kind, fileName, () -> new ByteArrayInputStream(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A paper that is not kept, for example one that is made anew at each request. @param target stays open */
    public void print(String template, String language, Map<String, Object> model, OutputStream target) {
        printer.print(templates.fill(template, language, model), target);
    }
}
