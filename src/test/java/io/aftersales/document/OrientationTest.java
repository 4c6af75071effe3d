package io.aftersales.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A phone's photo stands in papers as its photographer saw it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public class OrientationTest {

    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;

    /** Where Exif says that the first row and the first column of what is stored were seen. */
    @ParameterizedTest
    @CsvSource({"1, top, left, false", "2, top, right, false", "3, bottom, right, false", "4, bottom, left, false",
            "5, top, left, true", "6, top, right, true", "7, bottom, right, true", "8, bottom, left, true"})
    void the_first_pixel_stands_where_the_camera_says(int tag, String vertical, String horizontal, boolean onItsSide) throws Exception {
        BufferedImage seen = Orientation.of(photo(tag)).applied(redFirst());
        assertThat(new int[] {seen.getWidth(), seen.getHeight()}).containsExactly(onItsSide ? HEIGHT : WIDTH, onItsSide ? WIDTH : HEIGHT);
        for (String down : new String[] {"top", "bottom"}) {
            for (String across : new String[] {"left", "right"}) {
                int x = across.equals("left") ? 2 : seen.getWidth() - 3;
                int y = down.equals("top") ? 2 : seen.getHeight() - 3;
                boolean first = down.equals(vertical) && across.equals(horizontal);
                assertThat(new Color(seen.getRGB(x, y))).as(down + " " + across).isEqualTo(first ? Color.RED : Color.BLUE);
            }
        }
    }

    @Test
    void a_picture_that_says_nothing_of_it_or_nonsense_stays_as_it_is() throws Exception {
        byte[] plain = jpeg();
        assertThat(Orientation.of(plain)).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(photo(9))).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(photo(0))).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(Arrays.copyOf(photo(6), 25))).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(new byte[0])).isEqualTo(Orientation.UPRIGHT);
    }

    private static BufferedImage redFirst() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setColor(Color.BLUE);
        drawing.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
        drawing.dispose();
        return picture;
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(redFirst(), "jpg", bytes);
        return bytes.toByteArray();
    }

    static byte[] photo(int tag) throws IOException {
        return turned(jpeg(), tag);
    }

    /** The JPEG with an Exif segment of one tag behind its first two bytes. */
    public static byte[] turned(byte[] jpeg, int tag) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
                0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) tag, 0, 0, 0, 0, 0, 0});
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }
}
