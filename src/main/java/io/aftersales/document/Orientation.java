package io.aftersales.document;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/** How the camera was held: phones store a photo as the sensor saw it and say in its Exif how to turn it. */
enum Orientation {

    UPRIGHT, MIRRORED, UPSIDE_DOWN, MIRRORED_UPSIDE_DOWN, MIRRORED_TURNED_LEFT, TURNED_LEFT, MIRRORED_TURNED_RIGHT, TURNED_RIGHT;

    /** @return upright where the picture says nothing, or nothing that can be read */
    static Orientation of(byte[] picture) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            List<JPEGSegment> exif = JPEGSegmentUtil.readSegments(input, JPEG.APP1, "Exif");
            return exif.isEmpty() ? UPRIGHT : of(exif.get(0));
        } catch (IOException | RuntimeException unreadable) {
            return UPRIGHT;
        }
    }

    private static Orientation of(JPEGSegment exif) throws IOException {
        try (InputStream data = exif.data()) {
            data.skipNBytes(1); // fills up the segment's name
            try (ImageInputStream tags = ImageIO.createImageInputStream(data)) {
                Entry entry = new TIFFReader().read(tags).getEntryById(TIFF.TAG_ORIENTATION);
                int number = entry != null && entry.getValue() instanceof Number value ? value.intValue() : 1;
                return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
            }
        }
    }

    /** The picture as the photographer saw it. */
    BufferedImage applied(BufferedImage stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = stored.getWidth();
        int height = stored.getHeight();
        boolean onItsSide = ordinal() >= MIRRORED_TURNED_LEFT.ordinal();
        BufferedImage seen = new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = seen.createGraphics();
        drawing.drawImage(stored, turn(width, height), null);
        drawing.dispose();
        return seen;
    }

    private AffineTransform turn(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case MIRRORED_UPSIDE_DOWN -> new AffineTransform(1, 0, 0, -1, 0, height);
            case MIRRORED_TURNED_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case TURNED_LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case MIRRORED_TURNED_RIGHT -> new AffineTransform(0, -1, -1, 0, height, width);
            case TURNED_RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
