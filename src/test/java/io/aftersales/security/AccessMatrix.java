package io.aftersales.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.aftersales.organisation.Role;

/** The list {@code access-matrix.txt}: who may call which endpoint. */
final class AccessMatrix {

    private AccessMatrix() {
    }

    /** @param pattern as the API writes it, for example {@code /api/cases/{number}} @param machines whether a token without a role suffices */
    record Line(String method, String pattern, Set<Role> roles, boolean machines) {

        String endpoint() {
            return method + " " + pattern;
        }
    }

    static List<Line> read() {
        List<Line> lines = new ArrayList<>();
        List<String> who = List.of();
        for (String text : text().split("\n")) {
            if (text.startsWith("  ")) {
                String[] call = text.strip().split(" ");
                lines.add(new Line(call[0], call[1], roles(who), who.contains("machines")));
            } else if (!text.isBlank() && !text.startsWith("#")) {
                who = Arrays.asList(text.split(" "));
            }
        }
        return lines;
    }

    private static Set<Role> roles(List<String> who) {
        Set<Role> roles = who.contains("everybody") ? EnumSet.allOf(Role.class) : EnumSet.noneOf(Role.class);
        who.stream().filter(word -> !word.equals("everybody") && !word.equals("machines")).map(Role::of).forEach(roles::add);
        return roles;
    }

    private static String text() {
        try (InputStream in = AccessMatrix.class.getResourceAsStream("/security/access-matrix.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
