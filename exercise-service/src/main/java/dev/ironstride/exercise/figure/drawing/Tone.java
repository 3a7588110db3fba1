package dev.ironstride.exercise.figure.drawing;

/** What colour a shape has. */
public enum Tone {
    /** Limbs on the side of who looks. */
    NEAR("fill=\"#5b7083\""),
    /** Limbs on the other side. */
    FAR("fill=\"#a9b5c0\""),
    /** Trunk and head. */
    BODY("fill=\"#7d8fa0\""),
    /** Floor, walls and furniture. */
    SCENE("fill=\"#9aa7b4\""),
    /** What lies under the body, seen from above. */
    GROUND("fill=\"#9aa7b4\" fill-opacity=\".35\""),
    /** What is held, worn or pulled. */
    GEAR("fill=\"#e0561b\""),
    /** Gear that lets see what is behind. */
    GLASS("fill=\"#e0561b\" fill-opacity=\".3\""),
    /** Gear of which only the outline is drawn. */
    RING("fill=\"none\" stroke=\"#e0561b\" stroke-width=\"2.4\"");

    private final String plain;

    Tone(String plain) {
        this.plain = plain;
    }

    /** How it looks where a strict policy lets no style through: colours for light and dark alike. */
    String plain() {
        return plain;
    }
}
