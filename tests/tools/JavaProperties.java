import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;

/**
 * Writes what java.util.Properties makes of random texts, as JSON with one case to a line.
 *
 * <p>A case is a list of two: the text, and the properties as an object; or null where Java refuses
 * the text; or "lone surrogate" where Java takes a value that is no Unicode text, which no JSON
 * reader is sure to take.
 *
 * <p>Run as: java JavaProperties.java SEED COUNT
 */
public final class JavaProperties {
    /** What texts are made of. Each row is as likely as any other. */
    private static final String[][] PIECES = {
        {"a", "b", "key", "token", "u", "n", "0", "41"},
        {"a", "b", "x", "value", "t", "r", "f", "FF"},
        {"=", ":", "=", ":", " = ", "==", " :"},
        {" ", "\t", "\f", "  ", " \t"},
        {"\n", "\r", "\r\n", "\n", "\n\n", "\n\r"},
        {"\n", "\r", "\r\n", "\n ", "\r\t\f", "\n#", "\r!", "\n !"},
        {"\\", "\\\\", "\\\\\\", "\\"},
        {"\\\n", "\\\r", "\\\r\n", "\\\n  ", "\\\r\n\t", "\\\n\n", "\\\\\n", "\\\n#", "\\\n\\"},
        {"\\=", "\\:", "\\ ", "\\#", "\\!", "\\\t", "\\\f"},
        {"\\t", "\\n", "\\r", "\\f", "\\b", "\\z", "\\0", "\\\""},
        {"#", "!", "# ", "\"", "'", "/", "+", "-", "_"},
        {"\u00e9", "\u4e2d", "\ud83d\ude42", "\u0085", "\u00a0", "\u2028", "\u0000", "\u000b"},
        {"\\u0061", "\\u00E9", "\\u4e2D", "\\u0020", "\\u003d", "\\u005C", "\\u000a", "\\u0000"},
        {"\\uD83D\\uDE42", "\\ud83d\\ude42", "\\ufeff", "\\uFFFF", "\\ud83d\\\n\\ude42"},
    };

    /** What makes a text one that Java or a reader of Unicode refuses; seldom used. */
    private static final String[] FAULTS = {
        "\\u", "\\u1", "\\u12", "\\u123", "\\u12G4", "\\u+041", "\\u\\u0041", "\\u 041",
        "\\u00\\\n41x", "\\U0041", "\\\\u12", "\\ud83d", "\\uDE42", "\\ude42\\ud83d", "\\ud83dx",
    };

    /** Notes whether a name or value was put that is no Unicode text. */
    private static final class Watched extends Properties {
        private static final long serialVersionUID = 1;
        private boolean lone;

        @Override
        public synchronized Object put(Object name, Object value) {
            lone |= isLone((String) name) || isLone((String) value);
            return super.put(name, value);
        }

        private static boolean isLone(String text) {
            return !StandardCharsets.UTF_8.newEncoder().canEncode(text);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Random random = new Random(Long.parseLong(arguments[0]));
        int count = Integer.parseInt(arguments[1]);
        StringBuilder json = new StringBuilder("[\n");
        for (int index = 0; index < count; index++) {
            String text = text(random);
            json.append('[');
            append(json, text);
            json.append(',');
            appendOutcome(json, text);
            json.append(index + 1 < count ? "],\n" : "]\n");
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
        out.print(json.append("]\n"));
        out.flush();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        boolean lines = random.nextBoolean();
        int faultAt = random.nextInt(12) == 0 ? random.nextInt(8) : -1;
        int length = 1 + random.nextInt(lines ? 4 : 22);
        for (int index = 0; index < length || index <= faultAt; index++) {
            if (index == faultAt) {
                text.append(one(random, FAULTS));
            } else if (lines) {
                appendLine(text, random);
            } else {
                text.append(one(random, one(random, PIECES)));
            }
        }
        return text.toString();
    }

    /** A line of the usual shape, whose parts may still hold anything. */
    private static void appendLine(StringBuilder text, Random random) {
        text.append(one(random, PIECES[0]));
        if (random.nextInt(3) == 0) {
            text.append(one(random, one(random, PIECES)));
        }
        text.append(one(random, PIECES[2 + random.nextInt(2)]));
        for (int parts = random.nextInt(4); parts > 0; parts--) {
            text.append(one(random, one(random, PIECES)));
        }
        text.append(one(random, PIECES[4 + random.nextInt(2)]));
    }

    private static <T> T one(Random random, T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static void appendOutcome(StringBuilder json, String text) throws IOException {
        Watched properties = new Watched();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException malformed) {
            json.append("null");
            return;
        }
        if (properties.lone) {
            json.append("\"lone surrogate\"");
            return;
        }
        String separator = "{";
        for (Map.Entry<Object, Object> entry : new TreeMap<>(properties).entrySet()) {
            json.append(separator);
            append(json, (String) entry.getKey());
            json.append(':');
            append(json, (String) entry.getValue());
            separator = ",";
        }
        json.append(properties.isEmpty() ? "{}" : "}");
    }

    /** A JSON string in ASCII. */
    private static void append(StringBuilder json, String text) {
        json.append('"');
        for (char unit : text.toCharArray()) {
            switch (unit) {
                case '"', '\\' -> json.append('\\').append(unit);
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (unit >= ' ' && unit <= '~') {
                        json.append(unit);
                    } else {
                        json.append(String.format("\\u%04x", (int) unit));
                    }
                }
            }
        }
        json.append('"');
    }
}
