package dev.ironstride.exercise.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.exercise.figure.Figure;
import dev.ironstride.exercise.figure.drawing.Captions;
import dev.ironstride.exercise.figure.drawing.Drawing;
import dev.ironstride.exercise.figure.drawing.FigureWords;
import dev.ironstride.exercise.figure.drawing.Svg;
import dev.ironstride.exercise.figure.notation.FigureFiles;
import dev.ironstride.exercise.figure.notation.WordFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Writes all figures to target/contact-sheet, one page per pattern, on light and on dark, for somebody to look at. */
class ContactSheetTest {

    private static final Path FOLDER = Path.of("target", "contact-sheet");
    private static final FigureWords WORDS = WordFiles.read("en");

    private static final String STYLE = """
            body{margin:0;font:12px sans-serif}section{padding:8px}figure{display:inline-block;width:150px;margin:2px;\
            text-align:center;vertical-align:top}svg{width:150px;height:140px}\
            .light{background:#fff;color:#111}.dark{background:#12171a;color:#ddd;--figure-near:#f1f5f9;\
            --figure-body:#b4c2cf;--figure-far:#6b7c8c;--figure-scene:#47535e;--figure-gear:#ff8a4c}""";

    @ParameterizedTest
    @MethodSource("dev.ironstride.exercise.seed.FiguresTest#files")
    void aPageShowsEveryPoseOnLightAndOnDark(String pattern) throws IOException {
        // Given
        var figures = new FigureFiles(CatalogueFiles.class::getResourceAsStream).read(pattern);
        var page = new StringBuilder(
                "<!doctype html><meta charset=utf-8><title>" + pattern + "</title><style>" + STYLE + "</style>");

        // When
        for (var scheme : new String[] {"light", "dark"}) {
            page.append("<section class=").append(scheme).append('>');
            figures.forEach((id, figure) -> page.append(poses(id, figure)));
            page.append("</section>");
        }
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(pattern + ".html"), page);

        // Then
        int poses = figures.values().stream()
                .mapToInt(figure -> figure.poses().size())
                .sum();
        assertThat(page.toString().split("<svg", -1)).hasSize(2 * poses + 1);
    }

    private static String poses(String id, Figure figure) {
        var drawing = Drawing.of(figure);
        var html = new StringBuilder();
        for (var pose : figure.poses()) {
            var caption = Captions.of(id, figure, pose, WORDS);
            html.append("<figure>")
                    .append(Svg.of(drawing.box(), drawing.frame(pose.name()), caption))
                    .append("<figcaption>")
                    .append(caption.title())
                    .append("</figcaption></figure>");
        }
        return html.toString();
    }
}
