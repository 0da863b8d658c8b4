import Glibc
import Synchronization

/// A command of the shell that a test runs beside it.
///
/// Foundation's `Process` is not used: it starts children with the blocked signals of the thread
/// that asks, and waits for them by turning a run loop on threads that tests share.
public final class ChildProcess {
  private let process: pid_t
  private let output: Int32
  private let input: Int32
  private var isReaped = false

  /// One at a time, so that no child inherits the pipes of another.
  private static let starting = Mutex(())

  /// Starts a command in a folder; what it writes can be read, errors among it.
  public init(_ command: String, folder: String = "/") throws {
    (process, input, output) = try Self.starting.withLock { _ in
      let (childInput, input) = try Self.makePipe()
      let (output, childOutput) = try Self.makePipe()
      defer {
        close(childInput)
        close(childOutput)
      }
      let process = try Self.spawn(
        "cd '\(folder)' && \(command)", input: childInput, output: childOutput)
      return (process, input, output)
    }
  }

  private static func makePipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw ServerFailure(description: "no pipe: \(errno)") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func spawn(_ command: String, input: Int32, output: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, number) in [(input, 0), (output, 1), (output, 2)] {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let words = ["sh", "-c", command]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let code = posix_spawn(
      &process, "/bin/sh", &actions, &attributes, arguments + [nil], environ)
    guard code == 0 else { throw ServerFailure(description: "cannot start: \(code)") }
    return process
  }

  deinit {
    // A command that reads its input sees the end of it.
    close(input)
    close(output)
    if !isReaped { _ = reap() }
  }

  /// What it writes next; empty at the end.
  public func read() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Glibc.read(output, &bytes, bytes.count)
      if count < 0 && errno == EINTR { continue }
      return Array(bytes.prefix(max(0, count)))
    }
  }

  /// Runs a command to its end.
  ///
  /// - Returns: what it wrote.
  /// - Throws: ``ServerFailure`` with what it wrote if it fails.
  public static func run(_ command: String, folder: String = "/") throws -> [UInt8] {
    let child = try ChildProcess(command, folder: folder)
    var written: [UInt8] = []
    while true {
      let bytes = child.read()
      if bytes.isEmpty { break }
      written += bytes
    }
    guard child.reap() == 0 else {
      throw ServerFailure(description: String(decoding: written, as: UTF8.self))
    }
    return written
  }

  /// Waits for its end, and gives its status.
  private func reap() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    isReaped = true
    return status
  }
}
