package dev.stampede.progress;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Draws a bar on the terminal. */
final class BarProgress implements Progress {

    private static final int REDRAWN_EVERY_MILLIS = 250;

    @Override
    public Work begin(String what, int steps) {
        var bar = new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAWN_EVERY_MILLIS)
                .showSpeed()
                .build();
        return new Bar(bar);
    }

    private record Bar(ProgressBar bar) implements Work {

        @Override
        public void step() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
