import Glibc

/// How the program ends, as the shell sees it.
public enum ExitStatus: Hashable, Sendable {
  /// All went well.
  case success
  /// Something failed while running.
  case failure
  /// Wrong usage or configuration.
  case usage
  /// No source could be used.
  case noSource
  /// `validate` found errors.
  case invalidData
  /// The terminal cannot show the dashboard.
  case unsuitableTerminal
  /// `check` found something to look at.
  case warning
  /// `check` found something to look at now.
  case critical
  /// `check` could not find out.
  case unknown
  /// A signal ended the program.
  case signal(Int32)

  /// The number for the shell.
  public var code: Int32 {
    switch self {
    case .success: 0
    case .failure: 1
    case .usage: 2
    case .noSource: 4
    case .invalidData: 5
    case .unsuitableTerminal: 6
    // The numbers of the monitoring-plugins guidelines.
    case .warning: 1
    case .critical: 2
    case .unknown: 3
    case .signal(let number): 128 + number
    }
  }

  /// Ends the process; a signal ends it the way it would have without a handler, so that a shell
  /// that waits sees the signal.
  public func end() -> Never {
    if case .signal(let number) = self {
      var set = sigset_t()
      sigemptyset(&set)
      sigaddset(&set, number)
      Glibc.signal(number, SIG_DFL)
      pthread_sigmask(SIG_UNBLOCK, &set, nil)
      raise(number)
    }
    exit(code)
  }
}
