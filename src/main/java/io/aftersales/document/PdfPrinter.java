package io.aftersales.document;

import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/** Prints XHTML as PDF with an embedded font that holds Chinese. Fetches nothing: what is not in the text is not in the paper. */
@Component
class PdfPrinter {

    /** Named so in {@code templates/paper/style.html}. */
    private static final String FONT_NAME = "Noto Sans SC";
    private static final ClassPathResource FONT = new ClassPathResource("fonts/NotoSansSC-Regular.ttf");
    private static final FSStreamFactory NOTHING = uri -> {
        throw new IllegalStateException("a paper must hold everything itself: " + uri);
    };

    byte[] print(String xhtml) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        print(xhtml, pdf);
        return pdf.toByteArray();
    }

    /** @param pdf gets the file while it is written, and stays open */
    void print(String xhtml, OutputStream pdf) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(xhtml, null);
        builder.useFont(PdfPrinter::font, FONT_NAME);
        builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:image/"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useProtocolsStreamImplementation(NOTHING, "http", "https", "file", "jar", "ftp");
        builder.withProducer("aftersales");
        builder.toStream(StreamUtils.nonClosing(pdf));
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font() {
        try {
            return FONT.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
