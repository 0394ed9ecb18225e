package dev.stampede.command;

import picocli.CommandLine.Command;

/** Brings in what others sold elsewhere. */
@Command(
        name = "import",
        description = "Imports a marketplace's sellers, products and offers.",
        synopsisSubcommandLabel = "SOURCE",
        mixinStandardHelpOptions = true,
        subcommands = ImportOlistCommand.class)
final class ImportCommand {}
