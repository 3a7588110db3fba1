package dev.ironstride.tracking.xml;

/** Is told of elements as they pass. Names are without prefix: exporters call the same thing by many. */
public interface XmlHandler {

    /** An element begins. */
    void start(String name, Attributes attributes);

    /**
     * An element ends.
     *
     * @param text its own text without the blanks around it, if it has no elements inside; at most 256 characters
     */
    void end(String name, String text);

    /** The attributes of an element. */
    @FunctionalInterface
    interface Attributes {

        /** The value of an attribute by its name without prefix, or an empty text. */
        String get(String name);
    }
}
