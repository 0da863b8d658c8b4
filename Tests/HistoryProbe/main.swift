import Glibc

exit(await HistoryProbe.run(Array(CommandLine.arguments.dropFirst())))
