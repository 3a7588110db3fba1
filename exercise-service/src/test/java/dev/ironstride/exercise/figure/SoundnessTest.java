package dev.ironstride.exercise.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.exercise.figure.notation.FigureFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no body can do is noticed. */
class SoundnessTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{base: standing}",
                "{base: squat_bottom}",
                "{base: hinge_bottom}",
                "{base: split_stance}",
                "{base: lunge_bottom}",
                "{base: half_kneeling}",
                "{base: kneeling}",
                "{base: quadruped}",
                "{base: high_plank}",
                "{base: forearm_plank}",
                "{base: prone}",
                "{base: supine}",
                "{base: hook_lying}",
                "{base: side_lying}",
                "{base: side_plank}",
                "{base: table_top}",
                "{base: long_sitting}",
                "{base: bridge_top}",
                "{base: prone_resting}",
                "{base: quarter_squat}"
            })
    void theBasePosesAreSound(String pose) {
        assertThat(faults(pose)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{base: standing, rightLeg: {knee: -20}}                      | right knee at -20 degrees",
                "{base: standing, leftArm: {elbow: 170}}                      | left elbow at 170 degrees",
                "{base: standing, neck: 80}                                   | neck at 80 degrees",
                "{base: squat_bottom, pelvis: [-10, 12]}                      | right knee at 165 degrees",
                "{base: standing, pelvis: [0, 80]}                            | right heel is 10.0 cm below the floor",
                "{base: standing, pelvis: [0, 99], rests: {feet: floor}}      | feet should touch floor but is 9.0 cm",
                "{base: standing, pelvis: [0, 99]}                            | nothing carries the body",
                "{base: squat_bottom, pelvis: [0, 99]}                        | right foot misses its place by 9",
                "{base: standing, rightArm: {x: 90, y: 120}}                  | right hand misses its place",
                "{base: standing, rightArm: {abduction: -40, elbow: 0}}       | right upper arm through the trunk",
                "{base: standing, rightArm: {to: chest}}                      | right forearm through the trunk",
                "{base: standing, rightArm: {to: head}}                       | right forearm through the head",
                "{base: supine, legs: {hip: 90, knee: 90}, rightArm: {to: right_hip, y: 20}} | through each other",
                "{base: hinge_bottom, pelvis: [14, 84]}                       | falls over",
                "{base: standing, rightLeg: {hip: 90, knee: 90}, roll: 25}    | falls over",
                "{base: quadruped, arms: {shoulder: 160}}                     | falls over",
                "{base: standing, rests: {feet: box}}                         | there is no prop box",
                "{base: standing, rests: {feet: floor, head: floor}, pivot: true} | cannot be tipped"
            })
    void whatIsBrokenIsNamed(String pose, String fault) {
        assertThat(faults(pose)).anyMatch(found -> found.contains(fault));
    }

    @Test
    void nothingGoesThroughFurnitureOrAWall() {
        assertThat(faults("{base: squat_bottom}", "{kind: BOX, x: -30, y: 50, height: 50}"))
                .anyMatch(fault -> fault.contains("inside box"));
        assertThat(faults("{base: standing, arms: {shoulder: 90, elbow: 0}}", "{kind: WALL, x: 30}"))
                .anyMatch(fault -> fault.contains("right hand is inside wall"));
        assertThat(faults("{base: standing, arms: {shoulder: 90, elbow: 0}}", "{kind: WALL, x: 70}"))
                .isEmpty();
    }

    @Test
    void whoIsHeldNeedNotBalance() {
        assertThat(faults("{base: hinge_bottom, pelvis: [14, 84], supported: true}"))
                .isEmpty();
    }

    @Test
    void basePosesThatNeedSomethingAreSoundWithIt() {
        assertThat(faults("{base: sitting}", "{kind: CHAIR, x: 0}")).isEmpty();
        assertThat(faults("{base: hanging}", "{kind: BAR, x: 0}")).isEmpty();
    }

    /** Arms that swing from overhead to the hips the short way would go through the floor on which the body lies. */
    @Test
    void aWayThroughTheFloorIsNoticed() {
        var start = figure("{base: prone, arms: {shoulder: 180, abduction: 0, elbow: 0}}");
        var end = figure("{base: prone, arms: {shoulder: 0, abduction: 8, elbow: 0}}");
        var poses = List.of(start.poses().getFirst(), end.poses().getFirst());
        var named = List.of(poses.get(0), named(poses.get(1)));

        assertThat(Soundness.faultsOnTheWay(new Figure(View.SIDE, "tried", List.of(), named)))
                .anyMatch(fault -> fault.startsWith("tried to other: right hand is"));
        assertThat(Soundness.faultsOnTheWay(start)).isEmpty();
    }

    private static Pose named(Pose pose) {
        return new Pose(
                "other",
                pose.by(),
                pose.trunk(),
                pose.pelvis(),
                pose.rests(),
                pose.pivot(),
                pose.x(),
                pose.rightLeg(),
                pose.leftLeg(),
                pose.rightArm(),
                pose.leftArm(),
                pose.airborne(),
                pose.supported());
    }

    static List<String> faults(String pose, String... props) {
        return Soundness.faults(figure(pose, props));
    }

    static Figure figure(String pose, String... props) {
        var whole = pose.replace("{base:", "{name: tried, by: FREE, base:");
        var file = "figures: {tried: {view: SIDE, props: [" + String.join(", ", props) + "], poses: [" + whole + "]}}";
        var files = new FigureFiles(name -> name.endsWith("/tried.yaml")
                ? new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))
                : SoundnessTest.class.getResourceAsStream(name));
        return Objects.requireNonNull(files.read("tried").get("tried"));
    }
}
