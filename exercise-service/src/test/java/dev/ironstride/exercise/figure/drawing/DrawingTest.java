package dev.ironstride.exercise.figure.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ironstride.exercise.figure.Figure;
import dev.ironstride.exercise.figure.View;
import dev.ironstride.exercise.figure.notation.FigureFiles;
import dev.ironstride.exercise.figure.notation.WordFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class DrawingTest {

    private static final String STAND = "{name: start, by: CONCENTRIC, base: standing}";
    private static final String SQUAT = "{name: bottom, by: ECCENTRIC, base: squat_bottom}";
    private static final String LUNGE = "{name: step, by: ECCENTRIC, base: lunge_bottom}";

    @Test
    void thereAreFiveFramesBetweenTwoPosesAndAWayRoundWithThree() {
        assertThat(frames(STAND)).isEqualTo(1);
        assertThat(frames(STAND, SQUAT)).isEqualTo(2 + 5);
        assertThat(frames(STAND, SQUAT, LUNGE)).isEqualTo(3 + 3 * 5);
    }

    @Test
    void everyFrameHasTheSameShapesInTheSameOrder() {
        var drawing = Drawing.of(figure("SIDE", "{kind: DUMBBELL, from: right_hand}", STAND, SQUAT));
        var parts =
                drawing.frames().getFirst().shapes().stream().map(Shape::part).toList();

        assertThat(parts).contains("right_thigh", "head", "dumbbell_handle").doesNotHaveDuplicates();
        assertThat(drawing.frames())
                .allSatisfy(frame ->
                        assertThat(frame.shapes().stream().map(Shape::part)).containsExactlyElementsOf(parts));
    }

    @Test
    void whatIsNearerIsDrawnLater() {
        var parts = Drawing.of(figure("SIDE", "{kind: BOX, x: 60}", STAND)).frames().getFirst().shapes().stream()
                .map(Shape::part)
                .toList();

        assertThat(parts.indexOf("box_block")).isLessThan(parts.indexOf("left_thigh"));
        assertThat(parts.indexOf("left_thigh")).isLessThan(parts.indexOf("pelvis"));
        assertThat(parts.indexOf("pelvis")).isLessThan(parts.indexOf("right_forearm"));
    }

    @Test
    void theBoxHoldsEveryFrame() {
        var drawing = Drawing.of(figure("SIDE", "{kind: WALL, x: 90}", STAND, SQUAT));
        var box = drawing.box();

        assertThat(drawing.frames().stream()
                        .flatMap(frame -> frame.shapes().stream())
                        .flatMap(shape -> shape.circles().stream()))
                .allMatch(circle -> circle.u() >= box.left()
                        && circle.u() <= box.right()
                        && circle.v() + circle.radius() < box.top()
                        && circle.v() - circle.radius() > box.bottom());
    }

    @Test
    void fromTheFrontItsRightIsOnTheLeft() {
        var shapes = Drawing.of(figure("FRONT", "{kind: BALL, from: right_hand}", STAND))
                .frame("start")
                .shapes();

        assertThat(middle(shapes, "right_hand")).isNegative();
        assertThat(middle(shapes, "left_hand")).isPositive();
        assertThat(middle(shapes, "ball_ball")).isNegative();
    }

    /** Crossed legs of one colour would be one shape. */
    @Test
    void theLegBehindIsTheFarOneFromTheFrontToo() {
        assertThat(tones("FRONT", STAND)).containsOnly(Tone.NEAR);
        assertThat(tones("FRONT", STAND, LUNGE)).containsExactlyInAnyOrder(Tone.NEAR, Tone.FAR);
        assertThat(tones("SIDE", STAND)).containsExactlyInAnyOrder(Tone.NEAR, Tone.FAR);
    }

    @Test
    void whatLiesOnALimbIsNearItsEnd() {
        var shapes = Drawing.of(figure("SIDE", "{kind: BALL, from: right_knee, to: right_ankle}", STAND))
                .frame("start")
                .shapes();

        assertThat(shapes.stream()
                        .filter(shape -> shape.part().equals("ball_ball"))
                        .flatMap(shape -> shape.circles().stream())
                        .map(Circle::v))
                .singleElement()
                .satisfies(height -> assertThat(height).isBetween(10.0, 16.0));
    }

    @Test
    void fromAboveThereIsNoFloorLineAndItLooksDown() {
        var shapes =
                Drawing.of(figure("TOP", "{kind: MAT}", STAND)).frame("start").shapes();

        assertThat(middle(shapes, "right_hand")).isNegative();
        assertThat(vertical(shapes, "nose")).isNegative();
        assertThat(shapes.stream().map(Shape::part)).doesNotContain("floor");
    }

    @Test
    void theFloorIsDrawnFirst() {
        assertThat(Drawing.of(figure("SIDE", "{kind: MAT}", STAND))
                        .frame("start")
                        .shapes()
                        .getFirst()
                        .part())
                .isEqualTo("floor");
    }

    @Test
    void aPictureIsSoundXmlWhateverTheExerciseIsCalled() throws Exception {
        var drawing = Drawing.of(figure("SIDE", "{kind: BARBELL, from: hands}", STAND));
        var svg = Svg.of(drawing.box(), drawing.frame("start"), new Caption("en", "Up & <down>", "Both \"ways\"."));

        var root = parse(svg);
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Up & <down>");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("Both \"ways\".");
        assertThat(svg).hasSizeLessThan(20_000);
    }

    @Test
    void wordsSayWhatOneSees() {
        var figure =
                figure("SIDE", "{kind: BAND, from: right_ball, to: hands}, {kind: STEP, x: 40}", STAND, SQUAT, LUNGE);
        var german = WordFiles.read("de");

        assertThat(caption(figure, 0).title()).isEqualTo("Test: start");
        assertThat(caption(figure, 0).description())
                .isEqualTo(
                        "Seen from the side. The trunk is upright. Both knees are straight. With a band and a step.");
        assertThat(caption(figure, 1).description())
                .contains("The trunk leans forward.")
                .contains("Both knees are deeply bent.");
        assertThat(Captions.of("Test", figure, figure.poses().get(2), german).description())
                .isEqualTo("Von der Seite gesehen. Der Rumpf ist aufrecht. Beide Knie sind gebeugt."
                        + " Mit einem Band und einer Stufe.");
    }

    @Test
    void aLanguageThatLacksAWordIsRefused() {
        var words = WordFiles.read("en");

        assertThatThrownBy(() -> new FigureWords(
                        "en",
                        words.poses(),
                        Map.of(View.SIDE, "Seen from the side."),
                        words.postures(),
                        words.knees(),
                        words.with(),
                        words.and(),
                        words.props()))
                .hasMessageContaining("FRONT");
    }

    private static Set<Tone> tones(String view, String... poses) {
        return Drawing.of(figure(view, "{kind: MAT}", poses)).frames().getFirst().shapes().stream()
                .filter(shape -> shape.part().endsWith("_thigh"))
                .map(Shape::tone)
                .collect(Collectors.toSet());
    }

    private static Caption caption(Figure figure, int pose) {
        return Captions.of("Test", figure, figure.poses().get(pose), WordFiles.read("en"));
    }

    private static int frames(String... poses) {
        return Drawing.of(figure("SIDE", "{kind: MAT}", poses)).frames().size();
    }

    private static double middle(List<Shape> shapes, String part) {
        return shapes.stream()
                .filter(shape -> shape.part().equals(part))
                .flatMap(shape -> shape.circles().stream())
                .mapToDouble(Circle::u)
                .average()
                .orElseThrow();
    }

    private static double vertical(List<Shape> shapes, String part) {
        return shapes.stream()
                .filter(shape -> shape.part().equals(part))
                .flatMap(shape -> shape.circles().stream())
                .mapToDouble(Circle::v)
                .average()
                .orElseThrow();
    }

    private static Element parse(String xml) throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private static Figure figure(String view, String props, String... poses) {
        var file = "figures: {tried: {view: " + view + ", props: [" + props + "], poses: [" + String.join(", ", poses)
                + "]}}";
        var files = new FigureFiles(name -> name.endsWith("/tried.yaml")
                ? new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))
                : DrawingTest.class.getResourceAsStream(name));
        return Objects.requireNonNull(files.read("tried").get("tried"));
    }
}
