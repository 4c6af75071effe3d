package io.aftersales.verify;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Items as lines of JSON: {@code type} and the names of the record's components. */
public final class Lines {

    private static final Map<String, Shape> SHAPES = Arrays.stream(Item.class.getPermittedSubclasses()).map(Shape::new)
            .collect(Collectors.toMap(shape -> shape.name, Function.identity()));

    private Lines() {
    }

    /** The line, without its end. */
    public static String write(Item item) {
        return SHAPES.get(name(item.getClass())).write(item);
    }

    /** @throws IllegalArgumentException where the line is none of an export */
    public static Item read(String line) {
        if (!(JsonReader.read(line) instanceof Map<?, ?> fields) || SHAPES.get(String.valueOf(fields.get("type"))) == null) {
            throw new IllegalArgumentException("no line of an export");
        }
        return SHAPES.get(String.valueOf(fields.get("type"))).read(fields);
    }

    private static String name(Class<?> type) {
        String name = type.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static final class Shape {

        private final String name;
        private final RecordComponent[] components;
        private final Constructor<?> constructor;

        private Shape(Class<?> type) {
            name = name(type);
            components = type.getRecordComponents();
            constructor = type.getDeclaredConstructors()[0];
        }

        private String write(Item item) {
            Map<String, Object> fields = new TreeMap<>();
            fields.put("type", name);
            try {
                for (RecordComponent component : components) {
                    Object value = component.getAccessor().invoke(item);
                    if (value != null) {
                        fields.put(component.getName(), value);
                    }
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            return JsonText.of(fields);
        }

        private Item read(Map<?, ?> fields) {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(components[i].getType(), fields.get(components[i].getName()));
            }
            try {
                return (Item) constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(e);
            }
        }

        private static Object value(Class<?> type, Object value) {
            if (type == long.class) {
                return ((Number) required(value)).longValue();
            }
            if (type == int.class) {
                return ((Number) required(value)).intValue();
            }
            if (value == null || type == String.class || type == java.util.List.class || type == Map.class) {
                return type.cast(value instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : value);
            }
            return type == Instant.class ? Instant.parse(value.toString()) : LocalDate.parse(value.toString());
        }

        private static Object required(Object value) {
            if (value == null) {
                throw new IllegalArgumentException("a number is missing");
            }
            return value;
        }
    }
}
