package io.aftersales.document;

import io.aftersales.shared.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Photos of a case, upright and small enough for its papers. What is no picture, is broken, beyond any camera or of a format that
 * Java cannot read (HEIC) is not shown: it still lies on the case, and a paper names it and never fails because of it.
 */
@Service
public class PaperPictures {

    /** Pixels of the longer side; prints sharply at half the width of a page. */
    static final int LONGEST_SIDE = 900;
    /** A picture with more pixels than any camera's is not unpacked. */
    private static final long MOST_PIXELS = 150_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(PaperPictures.class);

    private final DocumentService documents;

    PaperPictures(DocumentService documents) {
        this.documents = documents;
    }

    /** The picture as a {@code data:} address for a template; empty where it cannot be shown. */
    public Optional<String> small(String caseNumber, String documentId) {
        try {
            Document document = documents.find(caseNumber, documentId);
            if (!document.contentType().startsWith("image/")) {
                return Optional.empty();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            documents.writeTo(document, bytes);
            byte[] picture = bytes.toByteArray();
            return read(picture).map(Orientation.of(picture)::applied).map(PaperPictures::address);
        } catch (Refusal | IOException | RuntimeException unreadable) {
            LOG.info("the picture {} of {} is not shown in papers: {}", documentId, caseNumber, unreadable.toString());
            return Optional.empty();
        }
    }

    /** What the file is called; empty where the case has none such. */
    public Optional<String> name(String caseNumber, String documentId) {
        try {
            return Optional.of(documents.find(caseNumber, documentId).fileName());
        } catch (Refusal missing) {
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(byte[] bytes) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Skips rows and columns while it reads, so that memory holds little more than what is shown. */
    private static Optional<BufferedImage> read(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        int every = (int) Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        return Optional.of(scaled(reader.read(0, how)));
    }

    private static BufferedImage scaled(BufferedImage picture) {
        double factor = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = small.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        drawing.dispose();
        return small;
    }

    private static String address(BufferedImage picture) {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, "jpg", jpeg)) {
                throw new IllegalStateException("no writer of JPEG");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg.toByteArray());
    }
}
