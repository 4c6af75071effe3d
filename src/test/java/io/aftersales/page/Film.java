package io.aftersales.page;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/**
 * The pictures of a road through the pages, numbered as they are taken. They stand in {@code docs/pictures} only where the run
 * was asked for them by {@code -Dfilm.write}; every run has them under {@code target/pages}.
 */
final class Film {

    private static final int COLOURS = 256;

    private final String name;
    private int number;

    Film(String name) {
        this.name = name;
    }

    /** What stands on the screen now. */
    void shot(Page page) {
        number++;
        byte[] screen = page.screenshot();
        Path folder = System.getProperty("film.write") == null ? Path.of("target", "pages") : Path.of("docs", "pictures");
        try {
            Files.createDirectories(folder);
            ImageIO.write(compact(ImageIO.read(new ByteArrayInputStream(screen))), "png", folder.resolve("%s-%02d.png".formatted(name, number)).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page has few colours: the most frequent ones stay, and each other becomes the nearest of them. */
    private static BufferedImage compact(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel & 0xFFFFFF, 1, Integer::sum);
        }
        List<Integer> palette = counts.entrySet().stream().sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry::getKey)).limit(COLOURS).map(Map.Entry::getKey).toList();
        byte[][] bands = new byte[3][palette.size()];
        Map<Integer, Integer> places = new HashMap<>();
        for (int at = 0; at < palette.size(); at++) {
            places.put(palette.get(at), at);
            for (int band = 0; band < bands.length; band++) {
                bands[band][at] = (byte) (palette.get(at) >> 16 - 8 * band);
            }
        }
        BufferedImage compact = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.size(), bands[0], bands[1], bands[2]));
        for (int at = 0; at < pixels.length; at++) {
            int place = places.computeIfAbsent(pixels[at] & 0xFFFFFF, colour -> nearest(colour, palette));
            compact.getRaster().setSample(at % image.getWidth(), at / image.getWidth(), 0, place);
        }
        return compact;
    }

    private static int nearest(int colour, List<Integer> palette) {
        int nearest = 0;
        for (int at = 1; at < palette.size(); at++) {
            if (distance(colour, palette.get(at)) < distance(colour, palette.get(nearest))) {
                nearest = at;
            }
        }
        return nearest;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int apart = (one >> shift & 0xFF) - (other >> shift & 0xFF);
            sum += apart * apart;
        }
        return sum;
    }
}
