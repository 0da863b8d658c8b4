import Runtime

/// How the program ends; Testing has a type of the same name.
typealias ExitStatus = Runtime.ExitStatus
