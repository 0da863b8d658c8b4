import Glibc
import Testing

@testable import Runtime

@Suite("Ways to end")
struct ExitStatusTests {
  @Test("Each has the number the shell is promised")
  func codes() {
    let codes: [(ExitStatus, Int32)] = [
      (.success, 0), (.failure, 1), (.usage, 2), (.noSource, 4), (.invalidData, 5),
      (.unsuitableTerminal, 6), (.warning, 1), (.critical, 2),
      (.unknown, 3), (.signal(SIGHUP), 129), (.signal(SIGINT), 130),
      (.signal(SIGTERM), 143),
    ]
    for (status, code) in codes { #expect(status.code == code) }
  }

  @Test("A process ends with the number")
  func exits() async {
    await #expect(processExitsWith: .exitCode(0)) { ExitStatus.success.end() }
    await #expect(processExitsWith: .exitCode(2)) { ExitStatus.usage.end() }
    await #expect(processExitsWith: .exitCode(5)) { ExitStatus.invalidData.end() }
  }

  @Test("A signal ends it as if nobody had caught it")
  func signals() async {
    await #expect(processExitsWith: .signal(SIGTERM)) {
      var set = sigset_t()
      sigemptyset(&set)
      sigaddset(&set, SIGTERM)
      pthread_sigmask(SIG_BLOCK, &set, nil)
      ExitStatus.signal(SIGTERM).end()
    }
    await #expect(processExitsWith: .signal(SIGHUP)) { ExitStatus.signal(SIGHUP).end() }
  }
}
