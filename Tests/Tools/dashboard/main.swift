import Glibc

exit(await DashboardTool.run(Array(CommandLine.arguments.dropFirst())))
