import Glibc

exit(await HistoryBench.run(Array(CommandLine.arguments.dropFirst())))
