package dev.stampede.simulation.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lines over numbers as an SVG whose bytes follow from the numbers alone: no font is measured, no id drawn, no date
 * set, so a difference is a difference of the figures.
 */
final class LineChart {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 400;
    private static final int LEFT = 80;
    private static final int RIGHT = 20;
    private static final int TOP = 50;
    private static final int BOTTOM = 60;
    private static final int TICKS = 5;
    private static final int LEGEND_STEP = 190;

    /** Told apart by those who don't see colours too: Okabe and Ito, "Color Universal Design". */
    private static final List<String> COLOURS = List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7");

    private final String title;
    private final String across;
    private final String up;
    private final List<Line> lines = new ArrayList<>();

    private record Point(double x, double y) {}

    private record Line(String name, List<Point> points) {}

    LineChart(String title, String across, String up) {
        this.title = title;
        this.across = across;
        this.up = up;
    }

    /** Adds a line through points whose numbers across rise. */
    LineChart line(String name, List<? extends Number> x, List<? extends Number> y) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < x.size(); i++) {
            points.add(new Point(x.get(i).doubleValue(), y.get(i).doubleValue()));
        }
        lines.add(new Line(name, points));
        return this;
    }

    /** The SVG's text. */
    String svg() {
        double mostX = nice(lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::x)
                .max()
                .orElse(1));
        double mostY = nice(lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::y)
                .max()
                .orElse(1));
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">\n<rect width=\"%1$d\" height=\"%2$d\" fill=\"white\"/>\n",
                WIDTH,
                HEIGHT));
        text(svg, WIDTH / 2.0, 20, "middle", title);
        text(svg, WIDTH / 2.0, HEIGHT - 15.0, "middle", across);
        text(svg, 10, TOP - 10.0, "start", up);
        for (int tick = 0; tick <= TICKS; tick++) {
            grid(svg, mostX * tick / TICKS, mostY * tick / TICKS, mostX, mostY);
        }
        for (int number = 0; number < lines.size(); number++) {
            draw(svg, number, mostX, mostY);
        }
        return svg.append("</svg>").append("\n").toString();
    }

    private static void grid(StringBuilder svg, double x, double y, double mostX, double mostY) {
        path(svg, List.of(new Point(0, y), new Point(mostX, y)), mostX, mostY, "#DDDDDD", 1);
        text(svg, LEFT - 6.0, y(y, mostY) + 4, "end", number(y));
        text(svg, x(x, mostX), HEIGHT - BOTTOM + 18.0, "middle", number(x));
    }

    private void draw(StringBuilder svg, int number, double mostX, double mostY) {
        var line = lines.get(number);
        var colour = COLOURS.get(number % COLOURS.size());
        path(svg, line.points(), mostX, mostY, colour, 2);
        int at = LEFT + 80 + number * LEGEND_STEP;
        svg.append(String.format(
                Locale.ROOT, "<rect x=\"%d\" y=\"32\" width=\"12\" height=\"4\" fill=\"%s\"/>\n", at, colour));
        text(svg, at + 18.0, 39, "start", line.name());
    }

    private static void path(
            StringBuilder svg, List<Point> points, double mostX, double mostY, String colour, int width) {
        var at = points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", x(point.x(), mostX), y(point.y(), mostY)))
                .toList();
        svg.append(String.format(
                Locale.ROOT,
                "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"%d\" points=\"%s\"/>\n",
                colour,
                width,
                String.join(" ", at)));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String what) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, what));
    }

    private static double x(double of, double most) {
        return LEFT + of / most * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double of, double most) {
        return HEIGHT - BOTTOM - of / most * (HEIGHT - TOP - BOTTOM);
    }

    /** The next number that is divided well by the grid. */
    private static double nice(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-9))));
        for (double step : new double[] {1, 2, 2.5, 5, 10}) {
            if (step * power >= most) {
                return step * power;
            }
        }
        return most;
    }

    private static String number(double of) {
        return String.format(Locale.ROOT, of == Math.rint(of) ? "%,.0f" : "%,.1f", of);
    }
}
