package dev.ironstride.exercise.figure;

/** What may be there beside the body, with the measures it has unless others are given, cm. */
public enum PropKind {
    BOX(Form.FURNITURE, 40, 40, 40, 50),
    STEP(Form.FURNITURE, 18, 34, 18, 60),
    BENCH(Form.FURNITURE, 44, 110, 8, 30),
    CHAIR(Form.FURNITURE, 44, 42, 5, 42),
    TABLE(Form.FURNITURE, 74, 80, 4, 90),
    CUSHION(Form.FURNITURE, 9, 30, 9, 34),
    EDGE(Form.FURNITURE, 5, 24, 5, 60),
    MAT(Form.GROUND, 0, 180, 2, 60),
    WALL(Form.WALL, 190, 6, 190, 60),
    POST(Form.SCENE, 190, 5, 190, 5),
    PAD(Form.SCENE, 50, 50, 8, 30),
    ANCHOR(Form.SCENE, 100, 5, 5, 5),
    BAR(Form.SCENE, 210, 4, 4, 110),
    DUMBBELL(Form.GEAR, 0, 18, 10, 10),
    BARBELL(Form.GEAR, 0, 36, 36, 150),
    TRAP_BAR(Form.GEAR, 0, 36, 36, 120),
    ROLLER(Form.GEAR, 0, 13, 13, 30),
    BALL(Form.GEAR, 0, 22, 22, 22),
    SLIDER(Form.GEAR, 0, 24, 2, 18),
    BAND(Form.LINE, 0, 0, 3, 0),
    CABLE(Form.LINE, 0, 0, 2, 0),
    ROPE(Form.LINE, 0, 0, 2, 0),
    STICK(Form.LINE, 0, 0, 3, 0),
    LOOP(Form.LINE, 0, 0, 3, 0);

    /** How a kind is placed and drawn. */
    public enum Form {
        /** Stands on the floor at {@code x}; {@code y} is its top, on which one can rest; nothing goes through it. */
        FURNITURE,
        /** Lies on the floor. */
        GROUND,
        /** Stands upright with its near face at {@code x}; nothing goes through it. */
        WALL,
        /** Is somewhere at {@code x}, {@code y}; things can be tied to it, and hands can hold it. */
        SCENE,
        /** Is held, carried or pushed at {@code from}, moved by {@code x}, {@code y} and {@code z}. */
        GEAR,
        /** Goes from {@code from} to {@code to}. */
        LINE
    }

    private final Form form;
    private final double y;
    private final double width;
    private final double height;
    private final double depth;

    PropKind(Form form, double y, double width, double height, double depth) {
        this.form = form;
        this.y = y;
        this.width = width;
        this.height = height;
        this.depth = depth;
    }

    /** How it is placed and drawn. */
    public Form form() {
        return form;
    }

    /** The top of furniture, the middle of other things, unless given, cm. */
    public double y() {
        return y;
    }

    /** Extent along x unless given, cm. */
    public double width() {
        return width;
    }

    /** Extent upward unless given, cm. */
    public double height() {
        return height;
    }

    /** Extent along z unless given, cm. */
    public double depth() {
        return depth;
    }
}
