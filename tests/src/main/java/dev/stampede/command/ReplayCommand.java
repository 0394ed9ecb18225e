package dev.stampede.command;

import picocli.CommandLine.Command;

/** Sells again what others sold elsewhere. */
@Command(
        name = "replay",
        description = "Sells an imported marketplace's orders again.",
        synopsisSubcommandLabel = "SOURCE",
        mixinStandardHelpOptions = true,
        subcommands = ReplayOlistCommand.class)
final class ReplayCommand {}
